/**
 * A closure `c` in force on the way of a departure that would start on `x.date`, by a stage `s` of its trek: on the day of that stage it
 * closes the stage, its area or one of its places. The one text of what keeps a rule out and what the calendar shows as closed.
 */
export const CLOSURE_ON_WAY = `c.lifted_at is null and x.date + s.day - 1 between c.first_date and c.last_date
   and (c.stage_id = s.id or c.place_id in (s.from_place_id, s.to_place_id, s.overnight_place_id)
        or exists (select from stage_area a where a.stage_id = s.id and a.conservation_area_id = c.conservation_area_id))`;
