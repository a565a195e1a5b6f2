"""The house keeper: sets up, runs, tests and saves this project. Standard library only."""
