"""lists that animators send, line by line; what was taken over from one waits to be compared"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
SEALED = sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')
STATE = sa.Enum(
    'waiting', 'asking', 'judging', 'deciding', 'keeping', 'kept', 'dropped',
    name='uploadstate', native_enum=False, create_constraint=True, length=20,
)
VERDICT = sa.Enum(
    'ready', 'doubtful', 'refused', 'aside', name='verdict', native_enum=False, create_constraint=True, length=20
)


def upgrade() -> None:
    op.create_table(
        'listupload',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('person_id', KEY, nullable=True),
        sa.Column('name', TEXT(), nullable=False),
        sa.Column('file_id', TEXT(), nullable=False),
        sa.Column('state', STATE, nullable=False),
        sa.Column('titles', SEALED, nullable=False),
        sa.Column('columns', SEALED, nullable=False),
        sa.Column('joined', sa.Boolean(), nullable=False),
        sa.Column('lines', sa.Integer(), nullable=False),
        sa.Column('companies', sa.Integer(), nullable=False),
        sa.Column('declarations', sa.Integer(), nullable=False),
        sa.Column('changed', sa.Integer(), nullable=False),
        sa.Column('sent', MOMENT(), nullable=False),
        sa.Column('touched', MOMENT(), nullable=False),
        sa.Column('shown', MOMENT(), nullable=True),
        sa.Column('progress', KEY, nullable=True),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_listupload_network_id')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_listupload_person_id')),
        sa.ForeignKeyConstraint(['progress'], ['note.id'], name=op.f('fk_listupload_progress')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_listupload')),
    )
    op.create_index(op.f('ix_listupload_person_id'), 'listupload', ['person_id'])
    op.create_index('ix_listupload_network_state', 'listupload', ['network_id', 'state'])
    op.create_table(
        'uploadline',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('upload_id', KEY, nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('cells', SEALED, nullable=False),
        sa.Column('chosen', SEALED, nullable=False),
        sa.Column('verdict', VERDICT, nullable=True),
        sa.Column('why', TEXT(), nullable=True),
        sa.Column('doubts', SEALED, nullable=False),
        sa.Column('towns', SEALED, nullable=False),
        sa.Column('mark', TEXT(), nullable=True),
        sa.Column('kept', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_uploadline_network_id')),
        sa.ForeignKeyConstraint(['upload_id'], ['listupload.id'], name=op.f('fk_uploadline_upload_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_uploadline')),
        sa.UniqueConstraint('upload_id', 'number', name=op.f('uq_uploadline_upload_id_number')),
    )
    op.create_index('ix_uploadline_todo', 'uploadline', ['upload_id', 'verdict', 'kept', 'number'])
    op.add_column('declaration', sa.Column('compare_due', MOMENT(), nullable=True))
    op.create_index('ix_declaration_compare_due', 'declaration', ['compare_due'])
