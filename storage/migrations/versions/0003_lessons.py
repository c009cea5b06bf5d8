"""what a network taught is called a lesson, in the database too"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

COLUMNS = 'id, network_id, words, resource, "by", at'


def upgrade() -> None:
    op.create_table('lesson',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('network_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('words', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('resource', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_lesson_by')),
    sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_lesson_network_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lesson')),
    sa.UniqueConstraint('network_id', 'words', name=op.f('uq_lesson_network_id_words'))
    )
    op.execute(f'INSERT INTO lesson ({COLUMNS}) SELECT {COLUMNS} FROM wording')
    if op.get_bind().dialect.name == 'postgresql':  # keys given by hand do not move the counter
        op.execute("SELECT setval(pg_get_serial_sequence('lesson', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM lesson), false)")
    op.drop_table('wording')
