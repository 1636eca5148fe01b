-- Who asks, and for which county, stands in every policy, dozens of times in one statement. Both bodies are parsed when they are
-- made, so no search path can change what they name; without a setting of their own the planner writes them in place.
alter function access.current_user_id() reset search_path;
alter function access.current_county_id() reset search_path;
