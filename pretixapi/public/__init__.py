"""The pages that everybody can see: what an organizer has on the program, and each event of it."""
