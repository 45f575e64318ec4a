"""What is established about a component; never an opinion."""
