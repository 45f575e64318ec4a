"""Which product a component is: never a guess."""
