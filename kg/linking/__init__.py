"""From mentions to entities: which known person, state or machine a name stands for, and what refers back to it."""
