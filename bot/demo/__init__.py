"""The demo: a local Telegram with three phones, a seeded territory, a clock to push. The bot does not know it is one."""
