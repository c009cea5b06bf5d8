"""a lease for the process that speaks; invitations are counted when somebody joins, wrong codes are counted"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        'speaker',
        sa.Column('id', KEY, nullable=False),
        sa.Column('holder', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('renewed', MOMENT(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_speaker')),
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.add_column(sa.Column('came_by', KEY, nullable=True))
        batch_op.add_column(sa.Column('wrong_codes', sa.Integer(), nullable=False, server_default='0'))
        batch_op.add_column(sa.Column('wrong_codes_from', MOMENT(), nullable=True))
