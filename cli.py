"""The command line. ``manage.py COMMAND --help`` tells what each command takes."""

import sys

import typer

from commands.boundaries import boundaries
from commands.brief import brief
from commands.digest import digest
from commands.facts import facts
from commands.failing import told
from commands.figures import figures
from commands.forecast import backtest, forecast
from commands.inbox import inbox
from commands.load import load
from commands.meeting import meeting
from commands.options import words
from commands.records import records
from commands.run import run
from commands.template import template
from commands.try_out import try_out
from commands.verify import verify

app = typer.Typer(
    help=words("command.about"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

# In the order in which they are told of.
COMMANDS = {
    "run": run,
    "load": load,
    "inbox": inbox,
    "try": try_out,
    "facts": facts,
    "records": records,
    "figures": figures,
    "forecast": forecast,
    "backtest": backtest,
    "template": template,
    "brief": brief,
    "meeting": meeting,
    "verify": verify,
    "boundaries": boundaries,
    "digest": digest,
}
for name, command in COMMANDS.items():
    app.command(name, help=words(f"command.{name}"))(command)


def main(arguments: list[str] | None = None) -> None:
    """Do what ``arguments``, or else the command line, ask for; ends with the exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console may lack some of our letters
    with told():
        app(arguments)


if __name__ == "__main__":
    main()
