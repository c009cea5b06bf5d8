"""The process: what waits in the inbox is taken by the worker, routed, answered; due dates are looked after by a ticker."""
