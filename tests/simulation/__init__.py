"""A network in which people answer as people do, day after day, on the stage of `bot/rehearsal`: what becomes of the leads,
and does anybody hear too much? `habits.toml` is how they answer, `crowd` who they are, `people` what they tap, `animator` whom
she rings, `season` how the days go by, `accounts` what the database says of it afterwards."""
