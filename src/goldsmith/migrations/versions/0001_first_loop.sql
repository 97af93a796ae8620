-- The schema of the first loop, frozen. Never edited: a change is a new revision.

CREATE TYPE procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION procrastinate_defer_jobs_v1(jobs procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    lock text,
    queueing_lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status procrastinate_job_status DEFAULT 'todo'::procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION procrastinate_finish_job_v1(job_id bigint, end_status procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TABLE adjudications (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    item_id uuid NOT NULL,
    answers jsonb,
    digest_key bytea NOT NULL,
    rationale text NOT NULL,
    source text NOT NULL,
    guideline_version_id uuid,
    decided_by uuid NOT NULL,
    based_on jsonb,
    superseded_by uuid,
    event_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE annotation_countings (
    annotation_id uuid NOT NULL,
    event_id bigint NOT NULL,
    is_counted boolean NOT NULL
);

CREATE TABLE annotation_revisions (
    annotation_id uuid NOT NULL,
    revision integer NOT NULL,
    guideline_version_id uuid,
    answers jsonb,
    digest_key bytea NOT NULL,
    active_ms bigint,
    elapsed_ms bigint,
    note text DEFAULT ''::text NOT NULL,
    is_unsure boolean DEFAULT false NOT NULL,
    event_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE annotations (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    item_id uuid NOT NULL,
    batch_id uuid,
    slot_id bigint,
    lease_id uuid,
    annotator_id uuid NOT NULL,
    origin text NOT NULL,
    guideline_version_id uuid,
    revision integer NOT NULL,
    is_counted boolean NOT NULL,
    is_reviewed boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE batch_cursors (
    batch_id uuid NOT NULL,
    person_id uuid NOT NULL,
    lane smallint NOT NULL,
    rank bigint NOT NULL
);

CREATE TABLE batch_lanes (
    batch_id uuid NOT NULL,
    lane smallint NOT NULL,
    language text NOT NULL,
    sensitivity text NOT NULL
);

CREATE TABLE batch_members (
    batch_id uuid NOT NULL,
    person_id uuid NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    done bigint DEFAULT '0'::bigint NOT NULL
);

CREATE TABLE batches (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    state text NOT NULL,
    guideline_version_id uuid NOT NULL,
    overlap integer NOT NULL,
    item_order text NOT NULL,
    seed bigint NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    deadline timestamp with time zone,
    is_writing boolean DEFAULT false NOT NULL,
    item_count bigint DEFAULT '0'::bigint NOT NULL,
    slot_count bigint DEFAULT '0'::bigint NOT NULL,
    revision bigint DEFAULT '1'::bigint NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE concerns (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    item_id uuid NOT NULL,
    kind text NOT NULL,
    note text NOT NULL,
    raised_by uuid NOT NULL,
    raised_at timestamp with time zone DEFAULT now() NOT NULL,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    resolution text,
    is_withheld boolean DEFAULT false NOT NULL
);

CREATE TABLE drafts (
    lease_id uuid NOT NULL,
    answers jsonb NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    is_unsure boolean DEFAULT false NOT NULL,
    revision bigint DEFAULT '1'::bigint NOT NULL,
    saved_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE event_blocks (
    number bigint NOT NULL,
    first_position bigint NOT NULL,
    last_position bigint NOT NULL,
    root bytea NOT NULL,
    previous bytea NOT NULL
);

CREATE TABLE event_positions (
    "position" bigint NOT NULL,
    event_id bigint NOT NULL,
    leaf bytea NOT NULL
);

CREATE TABLE events (
    id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor_id uuid NOT NULL,
    verb text NOT NULL,
    project_id uuid,
    subject_id uuid NOT NULL,
    guideline_version_id uuid,
    digest bytea,
    data jsonb
);

ALTER TABLE events ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE guideline_drafts (
    project_id uuid NOT NULL,
    revision bigint DEFAULT '1'::bigint NOT NULL,
    content jsonb NOT NULL,
    based_on uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE guideline_versions (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    number bigint NOT NULL,
    note text NOT NULL,
    digest text NOT NULL,
    content jsonb NOT NULL,
    released_by uuid NOT NULL,
    released_at timestamp with time zone DEFAULT now() NOT NULL,
    event_id bigint NOT NULL
);

CREATE TABLE idempotent_answers (
    person_id uuid NOT NULL,
    key text NOT NULL,
    request_digest bytea NOT NULL,
    status integer,
    body bytea,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE import_problems (
    import_id uuid NOT NULL,
    row_number bigint NOT NULL,
    line bigint NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    excerpt text NOT NULL,
    external_id text
);

CREATE TABLE imports (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    upload_id uuid NOT NULL,
    job_id uuid,
    state text NOT NULL,
    layout jsonb NOT NULL,
    mapping jsonb NOT NULL,
    source text,
    licence text,
    language text DEFAULT 'und'::text NOT NULL,
    sensitivity text DEFAULT 'unknown'::text NOT NULL,
    is_strict boolean DEFAULT false NOT NULL,
    on_known text DEFAULT 'refuse'::text NOT NULL,
    rows_read bigint DEFAULT '0'::bigint NOT NULL,
    added bigint DEFAULT '0'::bigint NOT NULL,
    updated bigint DEFAULT '0'::bigint NOT NULL,
    unchanged bigint DEFAULT '0'::bigint NOT NULL,
    duplicates bigint DEFAULT '0'::bigint NOT NULL,
    refused bigint DEFAULT '0'::bigint NOT NULL,
    bad bigint DEFAULT '0'::bigint NOT NULL,
    answers bigint DEFAULT '0'::bigint NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone
);

CREATE TABLE inquiries (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    batch_id uuid,
    slot_id bigint,
    lease_id uuid,
    item_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    text text NOT NULL,
    answer text,
    answered_by uuid,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    answered_at timestamp with time zone
);

CREATE TABLE item_acts (
    item_id uuid NOT NULL,
    event_id bigint NOT NULL,
    act text NOT NULL
);

CREATE TABLE item_past_metadata (
    item_id uuid NOT NULL,
    event_id bigint NOT NULL,
    language text NOT NULL,
    sensitivity text NOT NULL,
    metadata jsonb NOT NULL
);

CREATE TABLE item_search (
    item_id uuid NOT NULL,
    project_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    import_id uuid,
    language text NOT NULL,
    sensitivity text NOT NULL,
    metadata_keys text[] NOT NULL,
    grams integer[] NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE item_search_marks (
    project_id uuid NOT NULL,
    ordinal bigint NOT NULL
);

CREATE TABLE item_standings (
    item_id uuid NOT NULL,
    project_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    status text NOT NULL,
    judgements integer DEFAULT 0 NOT NULL,
    agreement double precision,
    labels jsonb DEFAULT '{}'::jsonb NOT NULL,
    label_keys text[] DEFAULT '{}'::text[] NOT NULL,
    annotator_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL
);

CREATE TABLE items (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    external_id text NOT NULL,
    fields jsonb NOT NULL,
    content_hash bytea NOT NULL,
    language text DEFAULT 'und'::text NOT NULL,
    sensitivity text DEFAULT 'unknown'::text NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata_event_id bigint NOT NULL,
    import_id uuid,
    author_id uuid,
    parent_id uuid,
    event_id bigint NOT NULL,
    withheld_event_id bigint,
    withdrawn_event_id bigint,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE items ALTER COLUMN ordinal ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME items_ordinal_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE job_runs (
    id uuid NOT NULL,
    name text NOT NULL,
    arguments jsonb NOT NULL,
    project_id uuid,
    subject_id uuid,
    state text NOT NULL,
    done bigint DEFAULT 0 NOT NULL,
    total bigint,
    note text,
    error text,
    attempts bigint DEFAULT 0 NOT NULL,
    is_cancel_wanted boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone
);

CREATE TABLE leases (
    id uuid NOT NULL,
    slot_id bigint NOT NULL,
    batch_id uuid NOT NULL,
    project_id uuid NOT NULL,
    item_id uuid,
    annotator_id uuid NOT NULL,
    guideline_version_id uuid NOT NULL,
    presentation jsonb,
    issued_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    outcome text
);

CREATE TABLE links (
    id uuid NOT NULL,
    kind text NOT NULL,
    secret_hash bytea NOT NULL,
    email text,
    person_id uuid,
    project_id uuid,
    role text,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE members (
    project_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE people (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    email text,
    password_hash text,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    sensitivities text[] DEFAULT '{none,unknown}'::text[] NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_instance_owner boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE procrastinate_events_id_seq OWNED BY procrastinate_events.id;

CREATE SEQUENCE procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE procrastinate_jobs_id_seq OWNED BY procrastinate_jobs.id;

CREATE TABLE procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE procrastinate_periodic_defers_id_seq OWNED BY procrastinate_periodic_defers.id;

CREATE TABLE procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE projects (
    id uuid NOT NULL,
    name text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    revision bigint DEFAULT '1'::bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE release_keys (
    project_id uuid NOT NULL,
    key bytea NOT NULL
);

CREATE TABLE releases (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    number bigint NOT NULL,
    note text NOT NULL,
    ties text NOT NULL,
    gaps text NOT NULL,
    job_id uuid,
    "position" bigint,
    digest text,
    blob text,
    size_bytes bigint,
    items bigint DEFAULT '0'::bigint NOT NULL,
    judgements bigint DEFAULT '0'::bigint NOT NULL,
    undecided bigint DEFAULT '0'::bigint NOT NULL,
    left_out bigint DEFAULT '0'::bigint NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE sessions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    agent text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE sign_in_attempts (
    id uuid NOT NULL,
    who bytea NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE skips (
    batch_id uuid NOT NULL,
    item_id uuid NOT NULL,
    annotator_id uuid NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE slices (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    query jsonb NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE slots (
    id bigint NOT NULL,
    batch_id uuid NOT NULL,
    project_id uuid NOT NULL,
    item_id uuid,
    rank bigint NOT NULL,
    replica smallint NOT NULL,
    lane smallint NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    is_returned boolean DEFAULT false NOT NULL,
    reserved_for uuid,
    message text,
    holder_id uuid,
    lease_id uuid,
    expires_at timestamp with time zone,
    brief jsonb
);

ALTER TABLE slots ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME slots_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE staged_answers (
    id bigint NOT NULL,
    import_id uuid NOT NULL,
    item_id uuid NOT NULL,
    question_id text NOT NULL,
    annotator_name text NOT NULL,
    value jsonb NOT NULL,
    is_gold boolean NOT NULL
);

ALTER TABLE staged_answers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME staged_answers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE stale_marks (
    kind text NOT NULL,
    id uuid NOT NULL
);

CREATE TABLE tokens (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    secret_hash bytea NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    used_at timestamp with time zone,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE uploads (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    filename text NOT NULL,
    blob text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 bytea NOT NULL,
    is_utf8 boolean NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE verdicts (
    id uuid NOT NULL,
    annotation_id uuid NOT NULL,
    revision integer NOT NULL,
    item_id uuid NOT NULL,
    project_id uuid NOT NULL,
    question_id text NOT NULL,
    verdict text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    fixed jsonb,
    reviewer_id uuid NOT NULL,
    is_random boolean NOT NULL,
    event_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY procrastinate_events ALTER COLUMN id SET DEFAULT nextval('procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('procrastinate_periodic_defers_id_seq'::regclass);

ALTER TABLE ONLY adjudications
    ADD CONSTRAINT pk_adjudications PRIMARY KEY (id);

ALTER TABLE ONLY annotation_countings
    ADD CONSTRAINT pk_annotation_countings PRIMARY KEY (annotation_id, event_id);

ALTER TABLE ONLY annotation_revisions
    ADD CONSTRAINT pk_annotation_revisions PRIMARY KEY (annotation_id, revision);

ALTER TABLE ONLY annotations
    ADD CONSTRAINT pk_annotations PRIMARY KEY (id);

ALTER TABLE ONLY batch_cursors
    ADD CONSTRAINT pk_batch_cursors PRIMARY KEY (batch_id, person_id, lane);

ALTER TABLE ONLY batch_lanes
    ADD CONSTRAINT pk_batch_lanes PRIMARY KEY (batch_id, lane);

ALTER TABLE ONLY batch_members
    ADD CONSTRAINT pk_batch_members PRIMARY KEY (batch_id, person_id);

ALTER TABLE ONLY batches
    ADD CONSTRAINT pk_batches PRIMARY KEY (id);

ALTER TABLE ONLY concerns
    ADD CONSTRAINT pk_concerns PRIMARY KEY (id);

ALTER TABLE ONLY drafts
    ADD CONSTRAINT pk_drafts PRIMARY KEY (lease_id);

ALTER TABLE ONLY event_blocks
    ADD CONSTRAINT pk_event_blocks PRIMARY KEY (number);

ALTER TABLE ONLY event_positions
    ADD CONSTRAINT pk_event_positions PRIMARY KEY ("position");

ALTER TABLE ONLY events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);

ALTER TABLE ONLY guideline_drafts
    ADD CONSTRAINT pk_guideline_drafts PRIMARY KEY (project_id);

ALTER TABLE ONLY guideline_versions
    ADD CONSTRAINT pk_guideline_versions PRIMARY KEY (id);

ALTER TABLE ONLY idempotent_answers
    ADD CONSTRAINT pk_idempotent_answers PRIMARY KEY (person_id, key);

ALTER TABLE ONLY import_problems
    ADD CONSTRAINT pk_import_problems PRIMARY KEY (import_id, row_number);

ALTER TABLE ONLY imports
    ADD CONSTRAINT pk_imports PRIMARY KEY (id);

ALTER TABLE ONLY inquiries
    ADD CONSTRAINT pk_inquiries PRIMARY KEY (id);

ALTER TABLE ONLY item_acts
    ADD CONSTRAINT pk_item_acts PRIMARY KEY (item_id, event_id);

ALTER TABLE ONLY item_past_metadata
    ADD CONSTRAINT pk_item_past_metadata PRIMARY KEY (item_id, event_id);

ALTER TABLE ONLY item_search
    ADD CONSTRAINT pk_item_search PRIMARY KEY (item_id);

ALTER TABLE ONLY item_search_marks
    ADD CONSTRAINT pk_item_search_marks PRIMARY KEY (project_id);

ALTER TABLE ONLY item_standings
    ADD CONSTRAINT pk_item_standings PRIMARY KEY (item_id);

ALTER TABLE ONLY items
    ADD CONSTRAINT pk_items PRIMARY KEY (id);

ALTER TABLE ONLY job_runs
    ADD CONSTRAINT pk_job_runs PRIMARY KEY (id);

ALTER TABLE ONLY leases
    ADD CONSTRAINT pk_leases PRIMARY KEY (id);

ALTER TABLE ONLY links
    ADD CONSTRAINT pk_links PRIMARY KEY (id);

ALTER TABLE ONLY members
    ADD CONSTRAINT pk_members PRIMARY KEY (project_id, person_id);

ALTER TABLE ONLY people
    ADD CONSTRAINT pk_people PRIMARY KEY (id);

ALTER TABLE ONLY projects
    ADD CONSTRAINT pk_projects PRIMARY KEY (id);

ALTER TABLE ONLY release_keys
    ADD CONSTRAINT pk_release_keys PRIMARY KEY (project_id);

ALTER TABLE ONLY releases
    ADD CONSTRAINT pk_releases PRIMARY KEY (id);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT pk_sessions PRIMARY KEY (id);

ALTER TABLE ONLY sign_in_attempts
    ADD CONSTRAINT pk_sign_in_attempts PRIMARY KEY (id);

ALTER TABLE ONLY skips
    ADD CONSTRAINT pk_skips PRIMARY KEY (batch_id, item_id, annotator_id);

ALTER TABLE ONLY slices
    ADD CONSTRAINT pk_slices PRIMARY KEY (id);

ALTER TABLE ONLY slots
    ADD CONSTRAINT pk_slots PRIMARY KEY (id);

ALTER TABLE ONLY staged_answers
    ADD CONSTRAINT pk_staged_answers PRIMARY KEY (id);

ALTER TABLE ONLY stale_marks
    ADD CONSTRAINT pk_stale_marks PRIMARY KEY (kind, id);

ALTER TABLE ONLY tokens
    ADD CONSTRAINT pk_tokens PRIMARY KEY (id);

ALTER TABLE ONLY uploads
    ADD CONSTRAINT pk_uploads PRIMARY KEY (id);

ALTER TABLE ONLY verdicts
    ADD CONSTRAINT pk_verdicts PRIMARY KEY (id);

ALTER TABLE ONLY procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY event_positions
    ADD CONSTRAINT uq_event_positions_event_id UNIQUE (event_id);

ALTER TABLE ONLY guideline_versions
    ADD CONSTRAINT uq_guideline_versions_project_id_number UNIQUE (project_id, number);

ALTER TABLE ONLY items
    ADD CONSTRAINT uq_items_project_id_ordinal UNIQUE (project_id, ordinal);

ALTER TABLE ONLY links
    ADD CONSTRAINT uq_links_secret_hash UNIQUE (secret_hash);

ALTER TABLE ONLY releases
    ADD CONSTRAINT uq_releases_project_id_number UNIQUE (project_id, number);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT uq_sessions_secret_hash UNIQUE (secret_hash);

ALTER TABLE ONLY slices
    ADD CONSTRAINT uq_slices_project_id_name UNIQUE (project_id, name);

ALTER TABLE ONLY tokens
    ADD CONSTRAINT uq_tokens_secret_hash UNIQUE (secret_hash);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX ix_adjudications_item ON adjudications USING btree (item_id);

CREATE INDEX ix_adjudications_project ON adjudications USING btree (project_id, id);

CREATE INDEX ix_annotations_annotator ON annotations USING btree (annotator_id, id);

CREATE INDEX ix_annotations_item ON annotations USING btree (item_id);

CREATE INDEX ix_annotations_project ON annotations USING btree (project_id, id);

CREATE INDEX ix_annotations_slot ON annotations USING btree (slot_id);

CREATE INDEX ix_batch_members_person ON batch_members USING btree (person_id);

CREATE INDEX ix_batches_project ON batches USING btree (project_id, id);

CREATE INDEX ix_concerns_project ON concerns USING btree (project_id, id);

CREATE INDEX ix_events_project ON events USING btree (project_id, id);

CREATE INDEX ix_events_subject ON events USING btree (subject_id, id);

CREATE INDEX ix_events_xid ON events USING btree (xid);

CREATE INDEX ix_idempotent_answers_created ON idempotent_answers USING btree (created_at);

CREATE INDEX ix_imports_project ON imports USING btree (project_id, id);

CREATE INDEX ix_inquiries_asker ON inquiries USING btree (asked_by);

CREATE INDEX ix_inquiries_project ON inquiries USING btree (project_id, id);

CREATE INDEX ix_item_search_grams ON item_search USING gin (grams);

CREATE INDEX ix_item_search_import ON item_search USING btree (import_id, ordinal);

CREATE INDEX ix_item_search_language ON item_search USING btree (project_id, language, ordinal);

CREATE INDEX ix_item_search_metadata_keys ON item_search USING gin (metadata_keys);

CREATE INDEX ix_item_search_ordinal ON item_search USING btree (project_id, ordinal);

CREATE INDEX ix_item_search_sensitivity ON item_search USING btree (project_id, sensitivity, ordinal);

CREATE INDEX ix_item_search_words ON item_search USING gin (words);

CREATE INDEX ix_item_standings_agreement ON item_standings USING btree (project_id, agreement, ordinal);

CREATE INDEX ix_item_standings_annotators ON item_standings USING gin (annotator_ids);

CREATE INDEX ix_item_standings_labels ON item_standings USING gin (label_keys);

CREATE INDEX ix_item_standings_ordinal ON item_standings USING btree (project_id, ordinal);

CREATE INDEX ix_item_standings_status ON item_standings USING btree (project_id, status, ordinal);

CREATE INDEX ix_items_content_hash ON items USING btree (content_hash);

CREATE INDEX ix_items_import ON items USING btree (import_id) WHERE (import_id IS NOT NULL);

CREATE INDEX ix_items_lookup ON items USING btree (hashtextextended(((project_id)::text || external_id), (0)::bigint));

CREATE INDEX ix_job_runs_project_id ON job_runs USING btree (project_id);

CREATE INDEX ix_job_runs_subject_id ON job_runs USING btree (subject_id);

CREATE INDEX ix_leases_slot ON leases USING btree (slot_id);

CREATE INDEX ix_links_project ON links USING btree (project_id);

CREATE INDEX ix_members_person ON members USING btree (person_id);

CREATE INDEX ix_sessions_person ON sessions USING btree (person_id);

CREATE INDEX ix_sign_in_attempts_who ON sign_in_attempts USING btree (who, at);

CREATE INDEX ix_slots_expiry ON slots USING btree (expires_at) WHERE (state = 'leased'::text);

CREATE INDEX ix_slots_forward ON slots USING btree (batch_id, lane, rank, replica) WHERE ((state = 'open'::text) AND (NOT is_returned));

CREATE INDEX ix_slots_in_hand ON slots USING btree (holder_id, batch_id) WHERE (state = 'leased'::text);

CREATE INDEX ix_slots_item ON slots USING btree (item_id);

CREATE INDEX ix_slots_reserved ON slots USING btree (reserved_for) WHERE (reserved_for IS NOT NULL);

CREATE INDEX ix_slots_returned ON slots USING btree (batch_id, lane, rank) WHERE ((state = 'open'::text) AND is_returned);

CREATE INDEX ix_staged_answers_import ON staged_answers USING btree (import_id, id);

CREATE INDEX ix_tokens_person ON tokens USING btree (person_id);

CREATE INDEX ix_verdicts_annotation ON verdicts USING btree (annotation_id);

CREATE INDEX ix_verdicts_item ON verdicts USING btree (item_id);

CREATE INDEX ix_verdicts_project ON verdicts USING btree (project_id, id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::procrastinate_job_status, 'doing'::procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON procrastinate_periodic_defers USING btree (job_id);

CREATE UNIQUE INDEX uq_annotations_lease ON annotations USING btree (lease_id);

CREATE UNIQUE INDEX uq_items_external_id ON items USING btree (project_id, external_id) WHERE (withdrawn_event_id IS NULL);

CREATE UNIQUE INDEX uq_people_email ON people USING btree (lower(email)) WHERE (email IS NOT NULL);

CREATE UNIQUE INDEX uq_slots_holder ON slots USING btree (batch_id, item_id, holder_id) WHERE (holder_id IS NOT NULL);

CREATE UNIQUE INDEX uq_slots_replica ON slots USING btree (batch_id, item_id, replica);

CREATE TRIGGER event_blocks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON event_blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_positions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON event_positions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::procrastinate_job_status))) EXECUTE FUNCTION procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::procrastinate_job_status)) EXECUTE FUNCTION procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::procrastinate_job_status))) EXECUTE FUNCTION procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::procrastinate_job_status)) EXECUTE FUNCTION procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY adjudications
    ADD CONSTRAINT fk_adjudications_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY adjudications
    ADD CONSTRAINT fk_adjudications_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY annotation_countings
    ADD CONSTRAINT fk_annotation_countings_annotation_id FOREIGN KEY (annotation_id) REFERENCES annotations(id);

ALTER TABLE ONLY annotation_revisions
    ADD CONSTRAINT fk_annotation_revisions_annotation_id FOREIGN KEY (annotation_id) REFERENCES annotations(id);

ALTER TABLE ONLY annotations
    ADD CONSTRAINT fk_annotations_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY annotations
    ADD CONSTRAINT fk_annotations_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY batch_cursors
    ADD CONSTRAINT fk_batch_cursors_batch_id FOREIGN KEY (batch_id) REFERENCES batches(id);

ALTER TABLE ONLY batch_cursors
    ADD CONSTRAINT fk_batch_cursors_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY batch_lanes
    ADD CONSTRAINT fk_batch_lanes_batch_id FOREIGN KEY (batch_id) REFERENCES batches(id);

ALTER TABLE ONLY batch_members
    ADD CONSTRAINT fk_batch_members_batch_id FOREIGN KEY (batch_id) REFERENCES batches(id);

ALTER TABLE ONLY batch_members
    ADD CONSTRAINT fk_batch_members_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY batches
    ADD CONSTRAINT fk_batches_guideline_version_id FOREIGN KEY (guideline_version_id) REFERENCES guideline_versions(id);

ALTER TABLE ONLY batches
    ADD CONSTRAINT fk_batches_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY concerns
    ADD CONSTRAINT fk_concerns_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY drafts
    ADD CONSTRAINT fk_drafts_lease_id FOREIGN KEY (lease_id) REFERENCES leases(id);

ALTER TABLE ONLY event_positions
    ADD CONSTRAINT fk_event_positions_event_id FOREIGN KEY (event_id) REFERENCES events(id);

ALTER TABLE ONLY guideline_drafts
    ADD CONSTRAINT fk_guideline_drafts_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY guideline_versions
    ADD CONSTRAINT fk_guideline_versions_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY import_problems
    ADD CONSTRAINT fk_import_problems_import_id FOREIGN KEY (import_id) REFERENCES imports(id);

ALTER TABLE ONLY imports
    ADD CONSTRAINT fk_imports_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY imports
    ADD CONSTRAINT fk_imports_upload_id FOREIGN KEY (upload_id) REFERENCES uploads(id);

ALTER TABLE ONLY inquiries
    ADD CONSTRAINT fk_inquiries_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY item_acts
    ADD CONSTRAINT fk_item_acts_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY item_past_metadata
    ADD CONSTRAINT fk_item_past_metadata_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY item_search
    ADD CONSTRAINT fk_item_search_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY item_search_marks
    ADD CONSTRAINT fk_item_search_marks_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY item_standings
    ADD CONSTRAINT fk_item_standings_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY items
    ADD CONSTRAINT fk_items_import_id FOREIGN KEY (import_id) REFERENCES imports(id);

ALTER TABLE ONLY items
    ADD CONSTRAINT fk_items_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY leases
    ADD CONSTRAINT fk_leases_slot_id FOREIGN KEY (slot_id) REFERENCES slots(id);

ALTER TABLE ONLY links
    ADD CONSTRAINT fk_links_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY links
    ADD CONSTRAINT fk_links_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY members
    ADD CONSTRAINT fk_members_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY members
    ADD CONSTRAINT fk_members_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY release_keys
    ADD CONSTRAINT fk_release_keys_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY releases
    ADD CONSTRAINT fk_releases_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY sessions
    ADD CONSTRAINT fk_sessions_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY skips
    ADD CONSTRAINT fk_skips_batch_id FOREIGN KEY (batch_id) REFERENCES batches(id);

ALTER TABLE ONLY slices
    ADD CONSTRAINT fk_slices_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY slots
    ADD CONSTRAINT fk_slots_batch_id FOREIGN KEY (batch_id) REFERENCES batches(id);

ALTER TABLE ONLY slots
    ADD CONSTRAINT fk_slots_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY staged_answers
    ADD CONSTRAINT fk_staged_answers_import_id FOREIGN KEY (import_id) REFERENCES imports(id);

ALTER TABLE ONLY staged_answers
    ADD CONSTRAINT fk_staged_answers_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY tokens
    ADD CONSTRAINT fk_tokens_person_id FOREIGN KEY (person_id) REFERENCES people(id);

ALTER TABLE ONLY uploads
    ADD CONSTRAINT fk_uploads_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY verdicts
    ADD CONSTRAINT fk_verdicts_annotation_id FOREIGN KEY (annotation_id) REFERENCES annotations(id);

ALTER TABLE ONLY verdicts
    ADD CONSTRAINT fk_verdicts_item_id FOREIGN KEY (item_id) REFERENCES items(id);

ALTER TABLE ONLY verdicts
    ADD CONSTRAINT fk_verdicts_project_id FOREIGN KEY (project_id) REFERENCES projects(id);

ALTER TABLE ONLY procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES procrastinate_jobs(id);
