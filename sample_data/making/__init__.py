"""How the sample figures of Abay oblast are made: invented, repeatable, true to the published."""
