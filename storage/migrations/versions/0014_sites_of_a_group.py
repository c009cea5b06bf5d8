"""whose sites are a group and whether they wish to be matched with each other; what sharing saves each side"""
import sqlalchemy as sa
from alembic import op


revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

SAVED_UNIT = sa.Enum('hour', 'km', 'euro', name='shareunit', native_enum=False, create_constraint=True, length=20)
KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    with op.batch_alter_table('company', schema=None) as batch_op:
        batch_op.add_column(sa.Column('first_site', KEY, nullable=True))
        batch_op.add_column(sa.Column('meets_own', sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.create_index('ix_company_first_site', ['first_site'])

    with op.batch_alter_table('statement', schema=None) as batch_op:
        batch_op.add_column(sa.Column('saved', sa.Float(), nullable=True))
        batch_op.add_column(sa.Column('saved_unit', SAVED_UNIT, nullable=True))
