"""The frozen vocabulary that every step shares."""
