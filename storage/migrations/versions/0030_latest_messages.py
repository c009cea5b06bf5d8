"""what somebody was sent last is found among their own messages"""
from alembic import op


revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_note_chat_state_sent', 'note', ['chat_id', 'state', 'sent_at'])
