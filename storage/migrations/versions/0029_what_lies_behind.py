"""what is over is not looked through at every tick"""
import sqlalchemy as sa
from alembic import op


revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None

WITHDRAWN, EDITS = sa.text("state = 'withdrawn'"), sa.text('edits IS NOT NULL')
UNTOLD = sa.text("state = 'withdrawn' AND published IS NULL")


def upgrade() -> None:
    op.drop_index('ix_declaration_compare_due', 'declaration')
    op.create_index('ix_declaration_network_compare_due', 'declaration', ['network_id', 'compare_due'])
    op.create_index('ix_declaration_withdrawn', 'declaration', ['touched'], sqlite_where=WITHDRAWN, postgresql_where=WITHDRAWN)
    op.create_index('ix_declaration_never_told', 'declaration', ['touched'], sqlite_where=UNTOLD, postgresql_where=UNTOLD)
    op.create_index('ix_note_edits', 'note', ['edits'], sqlite_where=EDITS, postgresql_where=EDITS)
    op.create_index('ix_introduction_network_reserved_until', 'introduction', ['network_id', 'reserved_until'])
    op.create_index('ix_introduction_closed_at', 'introduction', ['closed_at'])
