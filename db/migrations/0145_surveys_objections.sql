-- What a form itself has against answers that arrived, judged by the engine that phones ask with:
-- [{ "key": "person/age", "at": "person[2]/age", "fault": "constraint" }]. Null: nobody judged. Nothing is refused by it.
alter table response add column objections jsonb check (jsonb_typeof(objections) = 'array');
