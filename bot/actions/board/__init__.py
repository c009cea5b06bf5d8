"""The board of whoever animates; which function answers which of its buttons."""

from bot.actions.board import held_declarations, hints, open_pools, overview, silent_companies, stuck_leads, waste_codes

BOARD_VERBS = {
    "board": overview.show_board_screen,
    "held": held_declarations.act_on_held_declaration,
    "stuck": stuck_leads.act_on_stuck_lead,
    "pool": open_pools.act_on_pool,
    "hint": hints.act_on_hint,
    "classify": waste_codes.classify_waste,
    "rouse": silent_companies.rouse_companies,
}
