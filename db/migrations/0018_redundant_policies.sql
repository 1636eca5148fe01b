-- Two policies that say what another says already; found by breaking each on purpose and seeing nothing change.

-- Nobody's role adds a consent by itself since 0005: the people's role has no policy that lets it add, so one that narrows
-- the adding narrows nothing. access.give_consent puts the asker's own name to it.
drop policy author on consent.consents;
-- The only policy by which a reporter's name is added (`written`) asks for the writer's own name itself.
drop policy author on reports.reporters;
