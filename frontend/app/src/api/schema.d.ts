/** Generated from the OpenAPI contract by `npm run api`; not edited by hand. */

export interface paths {
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Whether server and database answer.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session
         * @description Who is signed in here.
         */
        get: operations["get_session"];
        put?: never;
        /**
         * Sign In
         * @description Sign in with e-mail and password; the answer sets the cookie.
         */
        post: operations["sign_in"];
        /**
         * Sign Out
         * @description Sign out of this browser.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Demo Sign Ins
         * @description The people anybody may be in the demo; empty anywhere else.
         */
        get: operations["list_demo_sign_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Demo Sign In
         * @description Sign in as one of the demo's people.
         */
        post: operations["demo_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Link
         * @description What a one-time link offers.
         */
        get: operations["get_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{secret}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Link
         * @description Use a one-time link, and be signed in.
         */
        post: operations["accept_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Oneself, with settings and projects.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Myself
         * @description Change one's own name, languages, sensitivities or settings.
         */
        patch: operations["edit_myself"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description Choose a new password; every other sign-in ends.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sign Ins
         * @description One's own sign-ins.
         */
        get: operations["list_sign_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Session
         * @description End one of one's own sign-ins.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tokens
         * @description One's own API tokens, without their secrets.
         */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Issue Token
         * @description Make an API token; its secret is in this answer and nowhere else.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Token
         * @description End one of one's own API tokens.
         */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description Everybody here, for owners of the installation.
         */
        get: operations["list_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person_id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Reset Link
         * @description Make the link with which somebody chooses a new password.
         */
        post: operations["issue_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Service Account
         * @description Make an account for a program, with its first token.
         */
        post: operations["create_service_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Projects
         * @description One's own projects.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Create Project
         * @description Start a project.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Project
         * @description One project; its ETag is wanted back by PATCH.
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Project
         * @description Change name or description.
         */
        patch: operations["edit_project"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Members
         * @description Everybody in a project.
         */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Role
         * @description Give somebody a role in the project.
         */
        put: operations["set_role"];
        post?: never;
        /**
         * Remove Member
         * @description Take somebody out of the project; what they judged stays.
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Invitations
         * @description Open invitations.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite
         * @description Make an invitation link; its secret is in this answer and nowhere else.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Invitation
         * @description Make an invitation unusable.
         */
        delete: operations["withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Activity
         * @description What happened in a project, newest first.
         */
        get: operations["list_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guideline-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description Guidelines to start from.
         */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guideline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft
         * @description The draft; its ETag is wanted back by PUT.
         */
        get: operations["get_draft"];
        /**
         * Save Draft
         * @description Replace the draft.
         */
        put: operations["save_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guideline/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Example
         * @description Put a judged text into the draft's examples.
         */
        post: operations["add_example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/guideline/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Guideline Versions
         * @description Released versions, newest first.
         */
        get: operations["list_guideline_versions"];
        put?: never;
        /**
         * Release Guideline Version
         * @description Freeze the draft as the next version.
         */
        post: operations["release_guideline_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guideline-versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Guideline Version
         * @description A released version; it never changes, so the browser keeps it.
         */
        get: operations["get_guideline_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload File
         * @description Send a file as the raw body; the answer shows how it would be read.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{upload_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Upload
         * @description How an upload would be read with another format or encoding.
         */
        get: operations["preview_upload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description A project's imports, newest first.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Start Import
         * @description Import an upload; the answer comes at once, the work goes on in a job.
         */
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Import
         * @description How far an import is, and what became of its rows.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Problems
         * @description Every row that did not go in, with its line and reason, as CSV.
         */
        get: operations["download_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Left Out
         * @description The rows that did not go in, with line and reason, in the order of the file.
         */
        get: operations["list_left_out"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Import
         * @description Cancel an import at its next step; what came in stays, and can be withdrawn.
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Import
         * @description Go on with a failed or cancelled import where it stopped.
         */
        post: operations["retry_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Import
         * @description Take out what an import brought, except what somebody judged.
         */
        post: operations["withdraw_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Items
         * @description A page of items.
         */
        get: operations["list_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Items
         * @description How many items a filter means.
         */
        get: operations["count_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Facets
         * @description What items can be narrowed by.
         */
        get: operations["get_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Items
         * @description What a filter means, as a file, without a release.
         */
        get: operations["export_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/items/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Items
         * @description Withhold, restore or withdraw items.
         */
        post: operations["act_on_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Item
         * @description One item.
         */
        get: operations["get_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Slices
         * @description Saved filters.
         */
        get: operations["list_slices"];
        put?: never;
        /**
         * Save Slice
         * @description Save a filter.
         */
        post: operations["save_slice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slices/{slice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Slice
         * @description Forget a slice.
         */
        delete: operations["delete_slice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Stores
         * @description The stores whose files this project's imports may refer to.
         */
        get: operations["list_stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/stores/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Open Store
         * @description Let a project's imports refer to a store; only an owner of the installation can.
         */
        put: operations["open_store"];
        post?: never;
        /**
         * Close Store
         * @description No further import refers to the store; what was imported stays.
         */
        delete: operations["close_store"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Media
         * @description What is known of an image or a recording.
         */
        get: operations["get_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Media Content
         * @description The file as it was kept, whole or a range of it.
         */
        get: operations["get_media_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{media_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Media Overview
         * @description The waveform of a whole recording as at most 8,192 pairs of bytes: lowest, highest.
         */
        get: operations["get_media_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sources
         * @description Who suggested in a project, the newest first.
         */
        get: operations["list_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suggestions
         * @description What was suggested for an item, by whom, and how sure.
         */
        get: operations["list_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest
         * @description Suggest answers; what does not fit is told row by row.
         */
        post: operations["suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/suggestion-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suggestion Imports
         * @description A project's files of suggestions, the newest first.
         */
        get: operations["list_suggestion_imports"];
        put?: never;
        /**
         * Start Suggestion Import
         * @description Take suggestions from an upload; the answer comes at once, the work goes on in a job.
         */
        post: operations["start_suggestion_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestion-imports/{suggestion_import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Suggestion Import
         * @description How far a file of suggestions is, and which rows do not fit.
         */
        get: operations["get_suggestion_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batches
         * @description A project's batches.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Create Batch
         * @description Open a batch.
         */
        post: operations["create_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/batches/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate Batch
         * @description What a batch would cost.
         */
        post: operations["estimate_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Batch
         * @description One batch; its ETag is wanted back by PATCH.
         */
        get: operations["get_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Batch
         * @description Change name, priority or deadline.
         */
        patch: operations["edit_batch"];
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Batch State
         * @description Pause, close or reopen.
         */
        post: operations["set_batch_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Batch Items
         * @description Add items.
         */
        post: operations["add_batch_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add Batch Member
         * @description Put somebody on the batch.
         */
        put: operations["add_batch_member"];
        post?: never;
        /**
         * Remove Batch Member
         * @description Take somebody off the batch.
         */
        delete: operations["remove_batch_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Overlap Report
         * @description How far a batch is whose overlap adapts, and what that saves; null where it is fixed.
         */
        get: operations["get_overlap_report"];
        put?: never;
        /**
         * Raise Overlap
         * @description Want more judgements per item.
         */
        post: operations["raise_overlap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/guideline-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Guideline Version
         * @description Go on with a newer guideline version.
         */
        post: operations["take_guideline_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/set-aside/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Set Aside
         * @description Serve items again that were skipped twice.
         */
        post: operations["return_set_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clone Batch
         * @description Open a copy.
         */
        post: operations["clone_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Work
         * @description One's batches, recent answers and questions.
         */
        get: operations["get_my_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/annotations/{annotation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own Annotation
         * @description One of one's own answers with its item, to read or revise it.
         */
        get: operations["get_own_annotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lease Next
         * @description Fill one's queue; every tab gets the same.
         */
        post: operations["lease_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Leases
         * @description Keep one's leases.
         */
        post: operations["keep_leases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave
         * @description Free the leases one has not begun.
         */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{lease_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Lease Draft
         * @description Keep unfinished answers.
         */
        put: operations["save_lease_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{lease_id}/annotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Annotation
         * @description Submit answers and get the refilled queue.
         */
        post: operations["submit_annotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{lease_id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip Item
         * @description Give the item to somebody else.
         */
        post: operations["skip_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{lease_id}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask
         * @description Park the item with a question.
         */
        post: operations["ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Judgements
         * @description Who judged an item, when, and under which guideline.
         */
        get: operations["list_judgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{annotation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Annotation
         * @description One annotation.
         */
        get: operations["get_annotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{annotation_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revise Annotation
         * @description Change one's own answers.
         */
        post: operations["revise_annotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Inquiries
         * @description Questions that annotators asked.
         */
        get: operations["list_inquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{inquiry_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Inquiry
         * @description Answer a question; the item goes back to its asker.
         */
        post: operations["answer_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise Concern
         * @description Report a worry about an item.
         */
        post: operations["raise_concern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Concerns
         * @description Concerns, open ones first.
         */
        get: operations["list_concerns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concerns/{concern_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve Concern
         * @description Close a concern, perhaps by withholding the item.
         */
        post: operations["resolve_concern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/bulk/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lease Many
         * @description Fill one's grid.
         */
        post: operations["lease_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/bulk/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lease Similar
         * @description Fill one's grid with items whose text is like that of one item.
         */
        post: operations["lease_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/bulk/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit In Bulk
         * @description Hand in many answers, each recorded by itself, and get the refilled grid.
         */
        post: operations["submit_in_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Item Overlaps
         * @description Whether an item has labels enough, and why.
         */
        get: operations["list_item_overlaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Acceptances
         * @description What was accepted in a batch without looking.
         */
        get: operations["list_acceptances"];
        put?: never;
        /**
         * Accept Suggestions
         * @description Take suggestions above a threshold as judgements of their model; the work goes on in a job.
         */
        post: operations["accept_suggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/acceptances/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Acceptance
         * @description How many items accepting would settle, without doing it.
         */
        post: operations["preview_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acceptances/{acceptance_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Acceptance
         * @description Take back what was accepted and nobody reviewed.
         */
        post: operations["undo_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Overview
         * @description Where a project stands, and what waits for whom.
         */
        get: operations["get_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting
         * @description Items that wait for review, or those of them that somebody judged.
         */
        get: operations["list_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Item Review
         * @description One item with its judgements side by side.
         */
        get: operations["get_item_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List History
         * @description The whole life of an item: how it came, who judged it under which guideline, what was decided.
         */
        get: operations["list_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{annotation_id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Verdict
         * @description Accept, fix or reject.
         */
        post: operations["give_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/adjudication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjudicate
         * @description Settle an item's answer.
         */
        post: operations["adjudicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Verdicts
         * @description Verdicts on one's own annotations.
         */
        get: operations["list_own_verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/gold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Gold
         * @description Items that measure people.
         */
        get: operations["list_gold"];
        put?: never;
        /**
         * Make Gold
         * @description Make gold of settled items, or by hand.
         */
        post: operations["make_gold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gold/{item_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Gold
         * @description Withdraw gold.
         */
        post: operations["withdraw_gold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rulings
         * @description Rulings, newest first; by words, number, state or question.
         */
        get: operations["list_rulings"];
        put?: never;
        /**
         * Make Ruling
         * @description Rule on an answered question, or on an item.
         */
        post: operations["make_ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulings/{ruling_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ruling
         * @description One ruling.
         */
        get: operations["get_ruling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulings/{ruling_id}/overturn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Overturn Ruling
         * @description Put a newer ruling in its place.
         */
        post: operations["overturn_ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rulings/{ruling_id}/clause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn Into Clause
         * @description Write it into the guideline's draft.
         */
        post: operations["turn_into_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Review Figures
         * @description Why people differed, how far reviewers agree, and who reviewed how much.
         */
        get: operations["get_review_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/review/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Review Policy
         * @description How the project reviews; its ETag is wanted back by PUT.
         */
        get: operations["get_review_policy"];
        /**
         * Set Review Policy
         * @description Say how the project reviews.
         */
        put: operations["set_review_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cast Vote
         * @description Vote on an item as a member of its panel.
         */
        post: operations["cast_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audits
         * @description Audits and what they say.
         */
        get: operations["list_audits"];
        put?: never;
        /**
         * Draw Audit
         * @description Draw a sample of settled items to check.
         */
        post: operations["draw_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{audit_id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Audit Task
         * @description The next item to check; null at the end.
         */
        get: operations["find_audit_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audits/{audit_id}/items/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Audit Item
         * @description Say whether a label is right.
         */
        post: operations["check_audit_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Criteria
         * @description Acceptance criteria and where they stand.
         */
        get: operations["get_criteria"];
        /**
         * Set Criteria
         * @description Replace the acceptance criteria.
         */
        put: operations["set_criteria"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Quality
         * @description Agreement and reliability, from counted judgements.
         */
        get: operations["get_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dashboard
         * @description The report of a project with what calls for an act and its acceptance criteria.
         */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Quality
         * @description The report with its data, their digest and the seed, to be computed again elsewhere.
         */
        get: operations["export_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description What calls for an act now, the most pressing first; three at most.
         */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Quality Summary
         * @description Quality in plain numbers, without people and item texts.
         */
        get: operations["get_quality_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get History
         * @description Judgements day by day, and where the guideline changed.
         */
        get: operations["get_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/influence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Influence
         * @description What suggestions do to judgements: how often taken, how they change time and agreement.
         */
        get: operations["get_influence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/confusions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Confusions
         * @description Which labels are confused with which.
         */
        get: operations["get_confusions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Slice Menu
         * @description What figures can be told apart by.
         */
        get: operations["get_slice_menu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/slices/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Slices
         * @description A question's figures slice by slice.
         */
        get: operations["get_slices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/left-out/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Left Out
         * @description What is left out of a question's agreement, and how it moves if it is not.
         */
        get: operations["get_left_out"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get People
         * @description Skill, pace, drift and identical wrong answers, as last computed.
         */
        get: operations["get_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/quality/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Person
         * @description One person's figures with drift, times, and what they take for what.
         */
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Quality
         * @description What is kept about oneself.
         */
        get: operations["list_own_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Errors
         * @description Up to five of one's own answers that were settled otherwise; nobody else is told.
         */
        get: operations["list_own_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/errors/{adjudication_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Own Error
         * @description Mark one of them as read.
         */
        post: operations["read_own_error"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contests
         * @description What people contested.
         */
        get: operations["list_contests"];
        put?: never;
        /**
         * Raise Contest
         * @description Contest what is kept about oneself, or an item's gold.
         */
        post: operations["raise_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contests/{contest_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Contest
         * @description Answer a contest.
         */
        post: operations["answer_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/set-asides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Set Asides
         * @description Judgements that were set aside.
         */
        get: operations["list_set_asides"];
        put?: never;
        /**
         * Set Judgements Aside
         * @description Set somebody's judgements aside.
         */
        post: operations["set_judgements_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/set-asides/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Foresee Set Aside
         * @description What setting aside would do.
         */
        post: operations["foresee_set_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-asides/{set_aside_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Set Aside
         * @description Let the judgements count again.
         */
        post: operations["undo_set_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/trainable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trainable
         * @description Which questions Goldsmith's own models can learn, and from how many settled labels.
         */
        get: operations["list_trainable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Models
         * @description A project's built-in models with every version.
         */
        get: operations["list_models"];
        put?: never;
        /**
         * Train Model
         * @description Train a new version on what is settled now; the work goes on in a job.
         */
        post: operations["train_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Model
         * @description One version of a model, with its score and learning curve.
         */
        get: operations["get_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let Model Suggest
         * @description Have a model suggest for what waits in a batch; returns the job.
         */
        post: operations["let_model_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order Batch
         * @description Serve first what a model is least sure of; returns the job.
         */
        post: operations["order_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Endpoints
         * @description A project's live models, and how they have been answering.
         */
        get: operations["list_endpoints"];
        put?: never;
        /**
         * Add Endpoint
         * @description Name a live model; it is asked how it is.
         */
        post: operations["add_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Endpoint
         * @description Ask a live model how it is; returns the job.
         */
        post: operations["check_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch Endpoint
         * @description Switch a live model off or on.
         */
        post: operations["switch_endpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{endpoint_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Batch
         * @description Have a live model suggest for what waits in a batch; returns the job.
         */
        post: operations["ask_for_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{lease_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask For Lease
         * @description Ask the project's live model about the item in hand; the lease then brings what it says.
         */
        post: operations["ask_for_lease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Check Report
         * @description How the last pass of checks went, and what looking at its entries yielded.
         */
        get: operations["get_check_report"];
        put?: never;
        /**
         * Run Checks
         * @description Look through all labels for what is probably wrong.
         */
        post: operations["run_checks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Findings
         * @description The worklist, those first that are likeliest to change a label.
         */
        get: operations["list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{finding_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look At Finding
         * @description Send an entry's item to review, confirm its label, or dismiss the entry.
         */
        post: operations["look_at_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Releases
         * @description A project's releases, newest first.
         */
        get: operations["list_releases"];
        put?: never;
        /**
         * Order Release
         * @description Freeze the labels as the next release; the answer comes at once, the work goes on in a job.
         */
        post: operations["order_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{release_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Release
         * @description A release, and how far its freezing is.
         */
        get: operations["get_release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{release_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Release
         * @description The release as one zip file; `goldsmith verify` checks every bit of it.
         */
        get: operations["download_release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Jobs
         * @description A project's jobs, newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Job
         * @description One job: how far it is, or why it failed.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Job
         * @description Try a failed or cancelled job again.
         */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Job
         * @description Cancel a job at its next step.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Acceptable
         * @description What accepting would do: items above the threshold, below it, and those not answered whole.
         */
        Acceptable: {
            /** Accepted */
            accepted: number;
            /** Below */
            below: number;
            /** Incomplete */
            incomplete: number;
        };
        /**
         * Acceptance
         * @description Suggestions that were accepted without looking, under their model's name.
         */
        Acceptance: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Source Name */
            source_name: string;
            /** Source Version */
            source_version: string;
            /** Threshold */
            threshold: number;
            /** Accepted */
            accepted: number;
            /** Taken Back */
            taken_back: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Undone At */
            undone_at: string | null;
        };
        /**
         * AcceptanceBody
         * @description How the holder of a link wants to be known, and a password.
         */
        AcceptanceBody: {
            /**
             * Name
             * @default
             */
            name?: string;
            /** Email */
            email?: string | null;
            /** Password */
            password: string;
        };
        /**
         * ActBody
         * @description What to do, and with which items: ids, or a filter.
         */
        ActBody: {
            act: components["schemas"]["ItemAct"];
            /**
             * Item Ids
             * @default []
             */
            item_ids?: string[];
            filter?: components["schemas"]["ItemFilter-Input"] | null;
        };
        /**
         * ActResult
         * @description How many items an act changed, and how many it left alone because they were judged.
         */
        ActResult: {
            /** Changed */
            changed: number;
            /**
             * Kept
             * @default 0
             */
            kept?: number;
        };
        /**
         * Activity
         * @description An event of a project, readable: ids where the log has ids, names where they are known now.
         */
        Activity: {
            /** Event Id */
            event_id: number;
            /** Position */
            position: number | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Actor Name */
            actor_name: string;
            /** Verb */
            verb: string;
            /** Subject Id */
            subject_id: string;
            /** Data */
            data?: {
                [key: string]: unknown;
            };
        };
        /**
         * AdaptiveBody
         * @description When an item has labels enough; the batch's overlap is the most that one gets.
         */
        AdaptiveBody: {
            /**
             * Fewest
             * @default 2
             */
            fewest?: number;
            /**
             * Confidence
             * @default 0.95
             */
            confidence?: number;
            /**
             * Full Share
             * @default 0.05
             */
            full_share?: number;
        };
        /**
         * AdaptiveOverlap
         * @description When an item of a batch has labels enough; the batch's overlap is the most it gets.
         *
         *     ``confidence`` is what its label must reach after ``fewest`` labels or more. A random
         *     ``full_share`` of the items gets every label, so that what is saved can be measured.
         */
        AdaptiveOverlap: {
            /**
             * Fewest
             * @default 2
             */
            fewest?: number;
            /**
             * Confidence
             * @default 0.95
             */
            confidence?: number;
            /**
             * Full Share
             * @default 0.05
             */
            full_share?: number;
        };
        /**
         * Adjudication
         * @description The settled answer of an item, with its reason.
         */
        Adjudication: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Rationale */
            rationale: string;
            source: components["schemas"]["AdjudicationSource"];
            /**
             * Decided By
             * Format: uuid
             */
            decided_by: string;
            /** Decided By Name */
            decided_by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            disagreement?: components["schemas"]["Disagreement"] | null;
        };
        /**
         * AdjudicationBody
         * @description The settled answers, why, and which annotations and marks they come from.
         */
        AdjudicationBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Rationale */
            rationale: string;
            /**
             * Based On
             * @default []
             */
            based_on?: string[];
            /**
             * Taken
             * @default []
             */
            taken?: components["schemas"]["TakenMarks"][];
            disagreement?: components["schemas"]["Disagreement"] | null;
        };
        /**
         * AdjudicationSource
         * @description Where a settled answer comes from.
         * @enum {string}
         */
        AdjudicationSource: "adjudication" | "fix" | "gold" | "panel";
        /**
         * AgreementApart
         * @description How well people agree on a question without suggestions in sight, and with them.
         */
        AgreementApart: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            without: components["schemas"]["Figure"];
            seen: components["schemas"]["Figure"];
        };
        /**
         * AlikeFound
         * @description Two people whose wrong answers are identical too often, and items where they are.
         */
        AlikeFound: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /**
             * One Id
             * Format: uuid
             */
            one_id: string;
            /** One Name */
            one_name: string;
            /**
             * Other Id
             * Format: uuid
             */
            other_id: string;
            /** Other Name */
            other_name: string;
            /** Shared */
            shared: number;
            /** Same Wrong */
            same_wrong: number;
            /** Expected */
            expected: number;
            /** Item Ids */
            item_ids: string[];
        };
        /**
         * Annotation
         * @description One annotator's answers to one item, latest revision.
         *
         *     Late is what came after its lease had gone: it counts where a slot was free.
         */
        Annotation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Batch Id */
            batch_id: string | null;
            /**
             * Annotator Id
             * Format: uuid
             */
            annotator_id: string;
            origin: components["schemas"]["Origin"];
            /** Guideline Version Id */
            guideline_version_id: string | null;
            /** Revision */
            revision: number;
            /** Is Counted */
            is_counted: boolean;
            /** Is Reviewed */
            is_reviewed: boolean;
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Note */
            note: string;
            /** Is Unsure */
            is_unsure: boolean;
            /** Active Ms */
            active_ms: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Is Late
             * @default false
             */
            is_late?: boolean;
        };
        /**
         * AnnotationBody
         * @description Finished answers, with the time they took; `written` holds the fields of a written item.
         */
        AnnotationBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Active Ms
             * @default 0
             */
            active_ms?: number;
            /**
             * Elapsed Ms
             * @default 0
             */
            elapsed_ms?: number;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Is Unsure
             * @default false
             */
            is_unsure?: boolean;
            /**
             * Base Revision
             * @default 0
             */
            base_revision?: number;
            /**
             * Want
             * @default 3
             */
            want?: number;
            /** Written */
            written?: {
                [key: string]: string;
            } | null;
        };
        /**
         * AnnotatorQuality
         * @description What one annotator did, and how often the settled answer agrees.
         *
         *     ``random`` counts answers on randomly reviewed items, however they were settled, and may be
         *     generalised; ``disputed`` counts adjudicated disagreements, which are the hard ones, and may not.
         */
        AnnotatorQuality: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Judgements */
            judgements: number;
            /** Median Active Ms */
            median_active_ms: number | null;
            /** Per Hour */
            per_hour: number | null;
            random: components["schemas"]["Rate"];
            disputed: components["schemas"]["Rate"];
        };
        /**
         * Answer
         * @description The answer to one question.
         */
        Answer: {
            state: components["schemas"]["AnswerState"];
            /**
             * Marks
             * @default []
             */
            marks?: components["schemas"]["Mark"][];
        };
        /**
         * AnswerBody
         * @description The answer to a question.
         */
        AnswerBody: {
            /** Text */
            text: string;
        };
        /**
         * AnswerColumn
         * @description A column of past answers or of gold: to which question, and whose they are.
         */
        "AnswerColumn-Input": {
            /** Column */
            column: string;
            /** Question Id */
            question_id: string;
            /** Annotator */
            annotator?: string | null;
            /** Annotator Column */
            annotator_column?: string | null;
            /** Separator */
            separator?: string | null;
            /**
             * Is Gold
             * @default false
             */
            is_gold?: boolean;
        };
        /**
         * AnswerColumn
         * @description A column of past answers or of gold: to which question, and whose they are.
         */
        "AnswerColumn-Output": {
            /** Column */
            column: string;
            /** Question Id */
            question_id: string;
            /** Annotator */
            annotator?: string | null;
            /** Annotator Column */
            annotator_column?: string | null;
            /** Separator */
            separator?: string | null;
            /**
             * Is Gold
             * @default false
             */
            is_gold?: boolean;
        };
        /**
         * AnswerState
         * @description How a question was answered, or why not.
         * @enum {string}
         */
        AnswerState: "answered" | "empty" | "abstained" | "not_asked";
        /**
         * Asked
         * @description What was asked and answered, each as it was written.
         */
        Asked: {
            /** Question */
            question: string;
            /** Answer */
            answer: string;
        };
        /**
         * AttributeKind
         * @description What is said about a mark beside its label.
         * @enum {string}
         */
        AttributeKind: "one_of" | "several_of" | "text" | "flag";
        /**
         * AttributeSpec
         * @description Something to say about each mark of a question, or about those with some of its labels.
         */
        AttributeSpec: {
            /** Id */
            id: string;
            kind: components["schemas"]["AttributeKind"];
            /** Title */
            title: string;
            /**
             * Required
             * @default false
             */
            required?: boolean;
            /**
             * Labels
             * @default []
             */
            labels?: components["schemas"]["LabelSpec"][];
            /**
             * For Labels
             * @default []
             */
            for_labels?: string[];
        };
        /**
         * Audit
         * @description A random sample of settled items, how far it is checked, and what it says so far.
         */
        Audit: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Question Id */
            question_id: string;
            /** Seed */
            seed: number;
            /** Lot */
            lot: number;
            /** Wanted */
            wanted: number;
            plan: components["schemas"]["AuditPlan"];
            /** Created By Name */
            created_by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Checked */
            checked: number;
            /** Errors */
            errors: number;
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Level */
            level: number;
            /** Method */
            method: string | null;
            /** Verdict */
            verdict: string | null;
            /** Strata */
            strata?: components["schemas"]["Stratum"][];
        };
        /**
         * AuditBody
         * @description What to audit: a question, how the audit decides, and how many items where it only measures.
         */
        AuditBody: {
            /** Question Id */
            question_id: string;
            /** @default measure */
            kind?: components["schemas"]["PlanKind"];
            /** Wanted */
            wanted?: number | null;
            /**
             * Good
             * @default 0.01
             */
            good?: number;
            /**
             * Bad
             * @default 0.05
             */
            bad?: number;
            /**
             * Producer Risk
             * @default 0.05
             */
            producer_risk?: number;
            /**
             * Consumer Risk
             * @default 0.05
             */
            consumer_risk?: number;
            /**
             * Is Stratified
             * @default false
             */
            is_stratified?: boolean;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * AuditPlan
         * @description What an audit promises: labels as bad as ``bad`` are accepted at ``consumer_risk`` at most.
         */
        AuditPlan: {
            /** @default measure */
            kind?: components["schemas"]["PlanKind"];
            /**
             * Good
             * @default 0.01
             */
            good?: number;
            /**
             * Bad
             * @default 0.05
             */
            bad?: number;
            /**
             * Producer Risk
             * @default 0.05
             */
            producer_risk?: number;
            /**
             * Consumer Risk
             * @default 0.05
             */
            consumer_risk?: number;
            /** Accept */
            accept?: number | null;
            /**
             * Is Stratified
             * @default false
             */
            is_stratified?: boolean;
        };
        /**
         * AuditTask
         * @description An item to check, with the label it had when it was drawn.
         */
        AuditTask: {
            /**
             * Audit Id
             * Format: uuid
             */
            audit_id: string;
            /** Place */
            place: number;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
            /** Label */
            label: unknown[];
            /** Is Right */
            is_right: boolean | null;
            /** Note */
            note: string;
        };
        /**
         * Audited
         * @description Errors of a random sample, and the share of all labels that this means, with its interval.
         */
        Audited: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Errors */
            errors: number;
            /** Checked */
            checked: number;
            /** Lot */
            lot: number;
        };
        /**
         * Batch
         * @description A work order, with how far it is.
         *
         *     How much gold and how many repeats are mixed in, and how its overlap adapts, is for those to see
         *     who lead: an annotator could tell from these which item is which.
         */
        Batch: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Name */
            name: string;
            state: components["schemas"]["BatchState"];
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /** Guideline Number */
            guideline_number: number;
            /** Overlap */
            overlap: number;
            order: components["schemas"]["ItemOrder"];
            /** Priority */
            priority: number;
            /** Deadline */
            deadline: string | null;
            /** Revision */
            revision: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Items */
            items: number;
            /** Slots */
            slots: number;
            /** Done */
            done: number;
            /** Set Aside */
            set_aside: number;
            /** Members */
            members: components["schemas"]["BatchMember"][];
            /**
             * Is Writing
             * @default false
             */
            is_writing?: boolean;
            /** Unreachable */
            unreachable?: components["schemas"]["Unreachable"][];
            /** @default none */
            suggestions?: components["schemas"]["Showing"];
            /**
             * Hidden Share
             * @default 0.1
             */
            hidden_share?: number;
            /** Suggestion Source Id */
            suggestion_source_id?: string | null;
            /**
             * May Bulk
             * @default false
             */
            may_bulk?: boolean;
            /** Gold Rate */
            gold_rate?: number | null;
            /** Repeat Rate */
            repeat_rate?: number | null;
            adaptive?: components["schemas"]["AdaptiveOverlap"] | null;
        };
        /**
         * BatchBody
         * @description A new batch.
         */
        BatchBody: {
            /** Name */
            name: string;
            /**
             * @default {
             *       "item_ids": [],
             *       "seed": 0
             *     }
             */
            selection?: components["schemas"]["Selection"];
            /**
             * Overlap
             * @default 1
             */
            overlap?: number;
            /**
             * Person Ids
             * @default []
             */
            person_ids?: string[];
            /** Guideline Version Id */
            guideline_version_id?: string | null;
            /** @default given */
            order?: components["schemas"]["ItemOrder"];
            /**
             * Seed
             * @default 0
             */
            seed?: number;
            /**
             * Priority
             * @default 0
             */
            priority?: number;
            /** Deadline */
            deadline?: string | null;
            /**
             * Briefs
             * @default []
             */
            briefs?: components["schemas"]["Brief-Input"][];
            /** @default none */
            suggestions?: components["schemas"]["Showing"];
            /**
             * Hidden Share
             * @default 0.1
             */
            hidden_share?: number;
            /** Suggestion Source Id */
            suggestion_source_id?: string | null;
            /**
             * May Bulk
             * @default false
             */
            may_bulk?: boolean;
            /**
             * Gold Rate
             * @default 0
             */
            gold_rate?: number;
            /**
             * Repeat Rate
             * @default 0
             */
            repeat_rate?: number;
            adaptive?: components["schemas"]["AdaptiveBody"] | null;
        };
        /**
         * BatchChange
         * @description What to change about a batch. What is left out stays; a deadline of null is taken away.
         */
        BatchChange: {
            /** Name */
            name?: string | null;
            /** Priority */
            priority?: number | null;
            /** Deadline */
            deadline?: string | null;
            suggestions?: components["schemas"]["Showing"] | null;
            /** Hidden Share */
            hidden_share?: number | null;
            /** Suggestion Source Id */
            suggestion_source_id?: string | null;
            /** May Bulk */
            may_bulk?: boolean | null;
            /** Gold Rate */
            gold_rate?: number | null;
            /** Repeat Rate */
            repeat_rate?: number | null;
            /** Confidence */
            confidence?: number | null;
        };
        /**
         * BatchMember
         * @description Somebody who works on a batch.
         */
        BatchMember: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Done */
            done: number;
            /** Is Active */
            is_active: boolean;
        };
        /**
         * BatchOfModelBody
         * @description For which batch.
         */
        BatchOfModelBody: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
        };
        /**
         * BatchProgress
         * @description How far a batch is.
         */
        BatchProgress: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Name */
            name: string;
            /** State */
            state: string;
            /** Slots */
            slots: number;
            /** Done */
            done: number;
            /** Deadline */
            deadline: string | null;
        };
        /**
         * BatchState
         * @description Whether a batch gives out work.
         * @enum {string}
         */
        BatchState: "open" | "paused" | "closed";
        /**
         * BlindAnnotation
         * @description A judgement under an alias, so that it is judged and not its author.
         *
         *     ``is_second``: somebody reviewed it already, and what they said is not shown.
         */
        BlindAnnotation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Alias */
            alias: string;
            /** Is Own */
            is_own: boolean;
            /** Is Counted */
            is_counted: boolean;
            /** Is Reviewed */
            is_reviewed: boolean;
            /** Revision */
            revision: number;
            /** Guideline Version Id */
            guideline_version_id: string | null;
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Note */
            note: string;
            /** Is Unsure */
            is_unsure: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Is Late
             * @default false
             */
            is_late?: boolean;
            /**
             * Is Second
             * @default false
             */
            is_second?: boolean;
        };
        /**
         * Bone
         * @description A line from one joint to another.
         */
        Bone: {
            /** From Joint */
            from_joint: string;
            /** To Joint */
            to_joint: string;
        };
        /**
         * Box
         * @description An upright box: its top left corner, width and height.
         */
        Box: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default box
             * @constant
             */
            shape: "box";
            /** X */
            x: number;
            /** Y */
            y: number;
            /** W */
            w: number;
            /** H */
            h: number;
        };
        /**
         * Break
         * @description A guideline version: what comes after it is not what came before.
         */
        Break: {
            /** Number */
            number: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Brief
         * @description What a written item should be: a scenario, perhaps a parent to vary, and how many.
         */
        "Brief-Input": {
            /** Scenario */
            scenario: string;
            /**
             * Language
             * @default und
             */
            language?: string;
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Count
             * @default 1
             */
            count?: number;
        };
        /**
         * Brief
         * @description What a written item should be: a scenario, perhaps a parent to vary, and how many.
         */
        "Brief-Output": {
            /** Scenario */
            scenario: string;
            /**
             * Language
             * @default und
             */
            language?: string;
            /** Parent Id */
            parent_id?: string | null;
            /**
             * Count
             * @default 1
             */
            count?: number;
        };
        /**
         * BulkBody
         * @description Finished answers to many items, with the time they took together.
         */
        BulkBody: {
            /** Judgements */
            judgements: components["schemas"]["BulkJudgement"][];
            /**
             * Active Ms
             * @default 0
             */
            active_ms?: number;
            /**
             * Elapsed Ms
             * @default 0
             */
            elapsed_ms?: number;
            /**
             * Want
             * @default 48
             */
            want?: number;
        };
        /**
         * BulkJudgement
         * @description The answers to one of the items that are handed in together.
         */
        BulkJudgement: {
            /**
             * Lease Id
             * Format: uuid
             */
            lease_id: string;
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
        };
        /**
         * BulkResult
         * @description What was stored, each judgement by itself, and the refilled queue.
         */
        BulkResult: {
            /** Annotations */
            annotations: components["schemas"]["Submitted"][];
            queue: components["schemas"]["Queue"];
        };
        /**
         * Call
         * @description A sentence that calls for an act: what stands in its gaps, and the page to act on.
         *
         *     ``path`` is below the project's, with what the page is asked for; the heavier, the more pressing.
         */
        Call: {
            kind: components["schemas"]["CallKind"];
            /** Weight */
            weight: number;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Path */
            path: string;
        };
        /**
         * CallKind
         * @description What calls for an act.
         * @enum {string}
         */
        CallKind: "late" | "stands_still" | "identical" | "careless" | "drift" | "contested" | "criterion" | "split" | "clause" | "disputed" | "unaudited";
        /**
         * CandidateAnchor
         * @description One of several answers that are compared, by its field.
         */
        CandidateAnchor: {
            /**
             * Kind
             * @default candidate
             * @constant
             */
            kind: "candidate";
            /** Field */
            field: string;
        };
        /**
         * Change
         * @description One proportion less another, with Newcombe's interval; without cases it has no value.
         */
        Change: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
        };
        /**
         * CheckBody
         * @description Whether the label is right.
         */
        CheckBody: {
            /** Is Right */
            is_right: boolean;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * CheckKind
         * @description What a check compares a label with.
         * @enum {string}
         */
        CheckKind: "near_duplicate" | "model" | "rule" | "missing" | "time" | "length";
        /**
         * CheckReport
         * @description How the last pass went, and what looking at its entries yielded.
         */
        CheckReport: {
            run: components["schemas"]["CheckRun"] | null;
            /** Yields */
            yields: components["schemas"]["CheckYield"][];
        };
        /**
         * CheckRun
         * @description One pass of all checks.
         */
        CheckRun: {
            /** Job Id */
            job_id: string | null;
            /** State */
            state: string | null;
            /** Done */
            done: number;
            /** Total */
            total: number | null;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Items */
            items: number;
            /** Found */
            found: number;
            /** Skipped */
            skipped: components["schemas"]["Phrase"][];
        };
        /**
         * CheckYield
         * @description Of the entries of a kind that were looked at, how many led to a changed label.
         *
         *     ``pending`` were sent to review and wait there. ``kind`` is None for all together.
         */
        CheckYield: {
            kind: components["schemas"]["CheckKind"] | null;
            /** Open */
            open: number;
            last: components["schemas"]["Rate"];
            ever: components["schemas"]["Rate"];
            /** Pending */
            pending: number;
        };
        /**
         * CitedRuling
         * @description A ruling that the reason cites, with the clause of the guideline that it is about.
         */
        CitedRuling: {
            /** Number */
            number: number;
            /** Decision */
            decision: string;
            /** Clause Id */
            clause_id: string | null;
        };
        /**
         * ClassBias
         * @description How often somebody gives a class, and how often their items are taken to be of it.
         */
        ClassBias: {
            /** Value */
            value: string;
            /** Name */
            name: string;
            /** Given */
            given: number;
            /** Expected */
            expected: number;
        };
        /**
         * ClassSkill
         * @description How often somebody gives a class where it is the answer, as far as that is known or believed.
         */
        ClassSkill: {
            /** Value */
            value: string;
            /** Name */
            name: string;
            skill: components["schemas"]["Skill"];
        };
        /**
         * Clause
         * @description A rule with a permanent id; its number is its place.
         */
        Clause: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /**
             * Body
             * @default
             */
            body?: string;
        };
        /**
         * ClauseBody
         * @description The rule as it shall stand in the guideline.
         */
        ClauseBody: {
            /** Title */
            title: string;
            /**
             * Body
             * @default
             */
            body?: string;
        };
        /**
         * ClauseFigures
         * @description How often a clause is named by rulings that were made on items or are cited there.
         *
         *     ``settled``: of all disagreements settled, those whose rationale names it; ``errors``: of all
         *     verdicts that found an error, those whose reason names it.
         */
        ClauseFigures: {
            /** Clause Id */
            clause_id: string;
            /** Title */
            title: string;
            /** Items */
            items: number;
            /** Rulings */
            rulings: number;
            /** Notes */
            notes: number;
            settled: components["schemas"]["ReviewRate"];
            errors: components["schemas"]["ReviewRate"];
        };
        /**
         * CloneBody
         * @description The name of the copy.
         */
        CloneBody: {
            /** Name */
            name: string;
        };
        /**
         * CodeCount
         * @description How often a reason was named; codes that Goldsmith brings have no name of their own.
         */
        CodeCount: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** N */
            n: number;
        };
        /**
         * Concern
         * @description Somebody's worry about an item.
         */
        Concern: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            kind: components["schemas"]["ConcernKind"];
            /** Note */
            note: string;
            /**
             * Raised By
             * Format: uuid
             */
            raised_by: string;
            /** Raised By Name */
            raised_by_name: string;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Is Resolved */
            is_resolved: boolean;
            /** Is Withheld */
            is_withheld: boolean;
            /** Resolution */
            resolution: string | null;
        };
        /**
         * ConcernBody
         * @description What is worrying about an item.
         */
        ConcernBody: {
            kind: components["schemas"]["ConcernKind"];
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * ConcernKind
         * @description What somebody worries about in an item.
         * @enum {string}
         */
        ConcernKind: "privacy" | "harm" | "licence" | "other";
        /**
         * Condition
         * @description Ask only when another question was answered with one of these values.
         */
        Condition: {
            /** Question Id */
            question_id: string;
            /** Any Of */
            any_of: (string | number | boolean)[];
        };
        /**
         * ConfusionCell
         * @description How often one label was given where another was given to the same item.
         */
        ConfusionCell: {
            /** Left */
            left: string;
            /** Right */
            right: string;
            /** Count */
            count: number;
        };
        /**
         * Confusions
         * @description Which labels of a question are confused with which.
         */
        Confusions: {
            /** Question Id */
            question_id: string;
            /** Values */
            values: components["schemas"]["ValueCount"][];
            /** Cells */
            cells: components["schemas"]["ConfusionCell"][];
        };
        /**
         * Consequence
         * @description What setting aside would do: judgements that no longer count, slots that others fill again.
         *
         *     ``unjudged`` items would have no judgement left.
         */
        Consequence: {
            /** Judgements */
            judgements: number;
            /** Items */
            items: number;
            /** Slots */
            slots: number;
            /** Unjudged */
            unjudged: number;
        };
        /**
         * Constraint
         * @description Where one question was answered so, another needs one of these answers.
         */
        Constraint: {
            when: components["schemas"]["Condition"];
            needs: components["schemas"]["Condition"];
            /** Message */
            message: string;
        };
        /**
         * Content
         * @description The whole instruction: what a draft holds and a version freezes.
         */
        Content: {
            schema: components["schemas"]["Schema"];
            /**
             * Introduction
             * @default
             */
            introduction?: string;
            /**
             * Clauses
             * @default []
             */
            clauses?: components["schemas"]["Clause"][];
            /**
             * Examples
             * @default []
             */
            examples?: components["schemas"]["Example"][];
        };
        /**
         * Contest
         * @description Somebody says that a figure or gold is wrong, and what was answered.
         */
        Contest: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Raised By
             * Format: uuid
             */
            raised_by: string;
            /** Raised By Name */
            raised_by_name: string;
            /** Item Id */
            item_id: string | null;
            /** Question Id */
            question_id: string | null;
            /** Text */
            text: string;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** Answer */
            answer: string | null;
            /** Answered By Name */
            answered_by_name: string | null;
            /** Answered At */
            answered_at: string | null;
        };
        /**
         * ContestAnswer
         * @description What is answered to a contest.
         */
        ContestAnswer: {
            /** Answer */
            answer: string;
        };
        /**
         * ContestBody
         * @description What is wrong, of which question or item.
         */
        ContestBody: {
            /** Text */
            text: string;
            /** Question Id */
            question_id?: string | null;
            /** Item Id */
            item_id?: string | null;
        };
        /**
         * Counted
         * @description How much one label counts: so many times likelier it makes the likeliest answer.
         *
         *     ``n`` judgements show how good its author is; ``is_echo``: it repeats somebody whose wrong answers
         *     are the same too often, so that both count once.
         */
        Counted: {
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /** Factor */
            factor: number;
            /** N */
            n: number;
            /**
             * Is Echo
             * @default false
             */
            is_echo?: boolean;
        };
        /**
         * Course
         * @description How somebody's answers to one question went, and what they take for what.
         */
        Course: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Paths */
            paths: components["schemas"]["DriftPath"][];
            /** Taken For */
            taken_for: components["schemas"]["TakenFor"][];
            told?: components["schemas"]["ToldPath"] | null;
        };
        /**
         * Criteria
         * @description A project's acceptance criteria and where they stand.
         */
        Criteria: {
            /** Revision */
            revision: number;
            /** States */
            states: components["schemas"]["CriterionState"][];
        };
        /**
         * CriteriaBody
         * @description All of a project's criteria.
         */
        CriteriaBody: {
            /** Criteria */
            criteria: components["schemas"]["Criterion-Input"][];
        };
        /**
         * Criterion
         * @description A bound on a figure of a question: errors at most, agreement or labels at least.
         *
         *     An audited error must lie below it with all of its interval of ``level``.
         */
        "Criterion-Input": {
            kind: components["schemas"]["CriterionKind"];
            /** Question Id */
            question_id: string;
            /** Bound */
            bound: number;
            /**
             * Level
             * @default 0.95
             */
            level?: number;
        };
        /**
         * Criterion
         * @description A bound on a figure of a question: errors at most, agreement or labels at least.
         *
         *     An audited error must lie below it with all of its interval of ``level``.
         */
        "Criterion-Output": {
            kind: components["schemas"]["CriterionKind"];
            /** Question Id */
            question_id: string;
            /** Bound */
            bound: number;
            /**
             * Level
             * @default 0.95
             */
            level?: number;
        };
        /**
         * CriterionAnchor
         * @description One criterion of a rubric, with the span that shows it.
         */
        CriterionAnchor: {
            /**
             * Kind
             * @default criterion
             * @constant
             */
            kind: "criterion";
            /** Criterion */
            criterion: string;
            /**
             * Evidence
             * @default []
             */
            evidence?: components["schemas"]["SpanPart"][];
        };
        /**
         * CriterionKind
         * @description What a criterion looks at.
         * @enum {string}
         */
        CriterionKind: "audited_error" | "alpha" | "labels_per_class";
        /**
         * CriterionState
         * @description Whether a criterion is met; None where there is no figure yet. ``of`` is the scarcest class.
         */
        CriterionState: {
            criterion: components["schemas"]["Criterion-Output"];
            /** Is Met */
            is_met: boolean | null;
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N */
            n: number;
            /** Of */
            of?: string | null;
        };
        /**
         * CurvePoint
         * @description How a model does on held-out items after so many labels: in random and in active order.
         *
         *     By the measure of its score: accuracy, or F1 of labels.
         */
        CurvePoint: {
            /** N */
            n: number;
            random: components["schemas"]["Runs"];
            active: components["schemas"]["Runs"];
        };
        /**
         * Dashboard
         * @description A project's figures, what calls for an act, and where its acceptance criteria stand.
         */
        Dashboard: {
            report: components["schemas"]["QualityReport"];
            /** Calls */
            calls: components["schemas"]["Call"][];
            criteria: components["schemas"]["Criteria"];
        };
        /**
         * DayCount
         * @description Judgements of one day (UTC).
         */
        DayCount: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Count */
            count: number;
        };
        /**
         * DayJudged
         * @description How many judgements were made on a day (UTC).
         */
        DayJudged: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Judgements */
            judgements: number;
        };
        /**
         * Decider
         * @description How many of somebody's decisions did not stand, of those that another looked at again.
         */
        Decider: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            overturned: components["schemas"]["ReviewRate"];
        };
        /**
         * DecisionBody
         * @description The case in short, what to answer, and why.
         */
        DecisionBody: {
            /** Text */
            text: string;
            /** Decision */
            decision: string;
            /** Reason */
            reason: string;
        };
        /**
         * DemoBody
         * @description Whom to be in the demo.
         */
        DemoBody: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * DemoSignIn
         * @description One of the people the demo lets anybody be.
         */
        DemoSignIn: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * DetailsReason
         * @description Why place, camera and names are left in the pictures of an import, where they else go out.
         * @enum {string}
         */
        DetailsReason: "consent" | "own_work" | "published" | "subject";
        /**
         * Disagreement
         * @description Why annotators differed, as whoever settled it saw it.
         * @enum {string}
         */
        Disagreement: "guideline_gap" | "slip" | "ambiguous";
        /**
         * DisagreementCounts
         * @description How many settled disagreements were of which kind; some were not sorted.
         */
        DisagreementCounts: {
            /** Guideline Gap */
            guideline_gap: number;
            /** Slip */
            slip: number;
            /** Ambiguous */
            ambiguous: number;
            /** Unsorted */
            unsorted: number;
        };
        /**
         * DraftBody
         * @description Unfinished answers; `written` holds the fields of an item that is being written.
         */
        DraftBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Is Unsure
             * @default false
             */
            is_unsure?: boolean;
            /** Written */
            written?: {
                [key: string]: string;
            } | null;
        };
        /**
         * DriftFound
         * @description Since when somebody's errors are more frequent than at first, and some items that show it.
         */
        DriftFound: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Usual */
            usual: number;
            /** Item Ids */
            item_ids: string[];
        };
        /**
         * DriftPath
         * @description How a cumulated sum of somebody's errors went, of all labels or of those they gave one label.
         *
         *     It rises with errors beyond ``usual`` ones, falls with right answers, and raises an alarm at
         *     ``limit``: then ``since`` is where the rise began, and ``item_ids`` are what raised it.
         */
        DriftPath: {
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** N */
            n: number;
            /** Usual */
            usual: number;
            /** Limit */
            limit: number;
            /** Points */
            points: components["schemas"]["DriftPoint"][];
            /** Since */
            since?: string | null;
            /** Item Ids */
            item_ids?: string[];
        };
        /**
         * DriftPoint
         * @description Where the sum stood after so many judgements.
         */
        DriftPoint: {
            /** N */
            n: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Total */
            total: number;
        };
        /**
         * Ellipse
         * @description An ellipse turned clockwise about its centre, in degrees.
         */
        Ellipse: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default ellipse
             * @constant
             */
            shape: "ellipse";
            /** Cx */
            cx: number;
            /** Cy */
            cy: number;
            /** Rx */
            rx: number;
            /** Ry */
            ry: number;
            /** Angle */
            angle: number;
        };
        /**
         * Encoding
         * @description A text encoding that can be named. UTF-8 and UTF-16 with a mark are found without naming.
         * @enum {string}
         */
        Encoding: "utf-8" | "utf-16" | "cp1252" | "latin-1";
        /**
         * Endpoint
         * @description A live model somewhere else; ``left_out`` is what of its last answer could not be held.
         */
        Endpoint: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Name */
            name: string;
            /** Url */
            url: string;
            protocol: components["schemas"]["Protocol"];
            /** Secret */
            secret: string | null;
            /** Is Active */
            is_active: boolean;
            state: components["schemas"]["EndpointState"];
            /** Version */
            version: string | null;
            /** Failures */
            failures: number;
            /** Rests Until */
            rests_until: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Error */
            error: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * N Left Out
             * @default 0
             */
            n_left_out?: number;
            /** Left Out */
            left_out?: components["schemas"]["goldsmith__domains__models__types__LeftOut"][];
        };
        /**
         * EndpointBody
         * @description A live model: its name, address and how it is spoken to.
         */
        EndpointBody: {
            /** Name */
            name: string;
            /** Url */
            url: string;
            /** @default label_studio */
            protocol?: components["schemas"]["Protocol"];
            /** Secret */
            secret?: string | null;
        };
        /**
         * EndpointState
         * @description How a live model has been answering; one that rests is not asked for a minute.
         * @enum {string}
         */
        EndpointState: "unknown" | "answers" | "fails" | "rests" | "off";
        /**
         * Estimate
         * @description What a batch would cost in judgements and hours; ``at_most`` where its overlap adapts.
         */
        Estimate: {
            /** Items */
            items: number;
            /** Judgements */
            judgements: number;
            /** Seconds Each */
            seconds_each: number | null;
            /** Pace Source */
            pace_source: string;
            /** Hours */
            hours: number | null;
            /** Unreachable */
            unreachable: components["schemas"]["Unreachable"][];
            /** At Most */
            at_most?: number | null;
        };
        /**
         * EstimateBody
         * @description What a batch would hold.
         */
        EstimateBody: {
            selection: components["schemas"]["Selection"];
            /**
             * Overlap
             * @default 1
             */
            overlap?: number;
            /**
             * Person Ids
             * @default []
             */
            person_ids?: string[];
            /** Seconds Each */
            seconds_each?: number | null;
            /**
             * Briefs
             * @default []
             */
            briefs?: components["schemas"]["Brief-Input"][];
            adaptive?: components["schemas"]["AdaptiveBody"] | null;
        };
        /**
         * Example
         * @description A judged text that explains the rules.
         */
        Example: {
            /** Id */
            id: string;
            /** Item Id */
            item_id?: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /**
             * Answers
             * @default {}
             */
            answers?: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** @default typical */
            kind?: components["schemas"]["ExampleKind"];
            /**
             * Explanation
             * @default
             */
            explanation?: string;
            /**
             * Clause Ids
             * @default []
             */
            clause_ids?: string[];
        };
        /**
         * ExampleKind
         * @description Whether an example shows the rule or its border.
         * @enum {string}
         */
        ExampleKind: "typical" | "border";
        /**
         * Facet
         * @description What items are told apart by; a slice is named by its facet, a colon, and its value.
         * @enum {string}
         */
        Facet: "language" | "import" | "meta" | "version" | "week" | "clause" | "class";
        /**
         * FacetValue
         * @description One value of a facet with its count.
         */
        FacetValue: {
            /** Value */
            value: string;
            /** Count */
            count: number;
        };
        /**
         * Facets
         * @description What items can be narrowed by. Counts come from ``n_items``, the newest if not all.
         */
        Facets: {
            /** N Items */
            n_items: number;
            /** Is Sample */
            is_sample: boolean;
            /** Status */
            status: components["schemas"]["FacetValue"][];
            /** Language */
            language: components["schemas"]["FacetValue"][];
            /** Sensitivity */
            sensitivity: components["schemas"]["FacetValue"][];
            /** Labels */
            labels: components["schemas"]["FacetValue"][];
            /** Metadata */
            metadata: components["schemas"]["FacetValue"][];
        };
        /**
         * FieldFormat
         * @description How the text of a field is drawn. It is never obeyed: no HTML, nothing fetched.
         * @enum {string}
         */
        FieldFormat: "plain" | "markdown" | "code";
        /**
         * FieldKind
         * @description What a field holds: words, turns, or the name of a picture or recording (``media:<id>``).
         * @enum {string}
         */
        FieldKind: "text" | "conversation" | "image" | "audio";
        /**
         * FieldSpec
         * @description A named part of an item that is shown.
         */
        FieldSpec: {
            /** Id */
            id: string;
            /** @default text */
            kind?: components["schemas"]["FieldKind"];
            /** Title */
            title: string;
            /** @default plain */
            format?: components["schemas"]["FieldFormat"];
        };
        /**
         * Figure
         * @description A number with its interval and n; without a value it says why there is none.
         */
        Figure: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N Items */
            n_items: number;
            /** N Labels */
            n_labels: number;
            /** Method */
            method: string;
            /** Reason */
            reason?: string | null;
            /** Method Phrases */
            method_phrases?: components["schemas"]["Phrase"][];
            reason_phrase?: components["schemas"]["Phrase"] | null;
        };
        /**
         * FileFormat
         * @description A format that Goldsmith reads.
         * @enum {string}
         */
        FileFormat: "csv" | "tsv" | "jsonl" | "json" | "coco" | "label_studio" | "conll" | "labels" | "parquet" | "txt" | "media";
        /**
         * Finding
         * @description An entry of the worklist. ``is_changed`` tells of one that was sent to review what came of it.
         */
        Finding: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Excerpt */
            excerpt: string;
            /** Question Id */
            question_id: string;
            /** Question Title */
            question_title: string;
            kind: components["schemas"]["CheckKind"];
            /** Rank */
            rank: number;
            /** Label */
            label: string;
            /** Reason */
            reason: string;
            reason_phrase: components["schemas"]["Phrase"];
            /** Other Item Id */
            other_item_id: string | null;
            /** Other Excerpt */
            other_excerpt: string | null;
            state: components["schemas"]["FindingState"];
            /** Note */
            note: string;
            /** Decided At */
            decided_at: string | null;
            /** Is Changed */
            is_changed: boolean | null;
        };
        /**
         * FindingState
         * @description What was done about a finding.
         * @enum {string}
         */
        FindingState: "open" | "sent" | "confirmed" | "dismissed";
        /**
         * FirstShown
         * @description How often the answer that was shown first won, beside what chance would give.
         */
        FirstShown: {
            rate: components["schemas"]["Rate"];
            /** Chance */
            chance: number;
        };
        /**
         * FreezeBody
         * @description What becomes of ties and gaps, who says what holds, and where to cut.
         */
        FreezeBody: {
            /**
             * Note
             * @default
             */
            note?: string;
            /** @default undecided */
            ties?: components["schemas"]["Ties"];
            /** @default leave_out */
            gaps?: components["schemas"]["Gaps"];
            /** @default majority */
            truth?: components["schemas"]["Truth"];
            /** Position */
            position?: number | null;
        };
        /**
         * Gaps
         * @description What becomes of an item that nobody judged.
         * @enum {string}
         */
        Gaps: "leave_out" | "include";
        /**
         * GoldBody
         * @description Which items become gold and why; answers settle those that are not settled yet.
         */
        GoldBody: {
            /** Item Ids */
            item_ids: string[];
            /** Reason */
            reason: string;
            /** Answers */
            answers?: {
                [key: string]: components["schemas"]["Answer"];
            } | null;
            /**
             * Most Exposures
             * @default 50
             */
            most_exposures?: number;
        };
        /**
         * GoldItem
         * @description An item that measures people: its answer, why, how often it was given out and met.
         */
        GoldItem: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Excerpt */
            excerpt: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string;
            /** Made By Name */
            made_by_name: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Exposures */
            exposures: number;
            /** Most Exposures */
            most_exposures: number;
            /** Judged */
            judged: number;
            /** Met */
            met: number;
            /** Withdrawn At */
            withdrawn_at?: string | null;
            /** Withdrawn Reason */
            withdrawn_reason?: string | null;
        };
        /**
         * GoldMade
         * @description How many items became gold.
         */
        GoldMade: {
            /** Items */
            items: number;
        };
        /**
         * GridBody
         * @description How many leases to hold at once.
         */
        GridBody: {
            /**
             * Want
             * @default 48
             */
            want?: number;
        };
        /**
         * Grounds
         * @description What is decided by for one question.
         * @enum {string}
         */
        Grounds: "confidence" | "agreement" | "not_waited_for";
        /**
         * GroupAnchor
         * @description Marks that mean the same: a coreference chain.
         */
        GroupAnchor: {
            /**
             * Kind
             * @default group
             * @constant
             */
            kind: "group";
            /** Mark Ids */
            mark_ids: string[];
        };
        /**
         * Heartbeat
         * @description Which leases still hold, and which went to somebody else.
         */
        Heartbeat: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Kept */
            kept: string[];
            /** Lost */
            lost: string[];
        };
        /**
         * HeartbeatBody
         * @description Which leases are still being worked on.
         */
        HeartbeatBody: {
            /** Lease Ids */
            lease_ids: string[];
        };
        /**
         * HeldPolicy
         * @description The policy that holds, and its revision.
         */
        HeldPolicy: {
            /** Revision */
            revision: number;
            policy: components["schemas"]["ReviewPolicy"];
        };
        /**
         * History
         * @description How a project went, day by day, and where its guideline changed.
         */
        History: {
            /** Days */
            days: components["schemas"]["DayJudged"][];
            /** Breaks */
            breaks: components["schemas"]["Break"][];
        };
        /**
         * HistoryEntry
         * @description One event in the life of an item; who did it is named for those who see members.
         */
        HistoryEntry: {
            /** Event Id */
            event_id: number;
            /** Position */
            position: number | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Verb */
            verb: string;
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /** Guideline Version Id */
            guideline_version_id: string | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Actor Name */
            actor_name?: string | null;
            /** Guideline Number */
            guideline_number?: number | null;
        };
        /**
         * Import
         * @description An import: how far it is and what became of its rows.
         */
        Import: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Upload Id
             * Format: uuid
             */
            upload_id: string;
            /** Filename */
            filename: string;
            /** Job Id */
            job_id: string | null;
            state: components["schemas"]["ImportState"];
            /** Error */
            error: string | null;
            error_phrase: components["schemas"]["Phrase"] | null;
            mapping: components["schemas"]["Mapping-Output"];
            /** Source */
            source: string | null;
            /** Licence */
            licence: string | null;
            /** Language */
            language: string;
            /** Sensitivity */
            sensitivity: string;
            /** Is Strict */
            is_strict: boolean;
            on_known: components["schemas"]["OnKnown"];
            details_kept_for: components["schemas"]["DetailsReason"] | null;
            /** Store */
            store: string | null;
            /** Size Bytes */
            size_bytes: number;
            /** Rows Read */
            rows_read: number;
            /** Added */
            added: number;
            /** Updated */
            updated: number;
            /** Unchanged */
            unchanged: number;
            /** Duplicates */
            duplicates: number;
            /** Refused */
            refused: number;
            /** Bad */
            bad: number;
            /** Answers */
            answers: number;
            /** Unknown Labels */
            unknown_labels: number;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * ImportBody
         * @description Which upload to import, and how.
         */
        ImportBody: {
            /**
             * Upload Id
             * Format: uuid
             */
            upload_id: string;
            order: components["schemas"]["ImportOrder"];
        };
        /**
         * ImportOrder
         * @description Everything that says how an upload is to be imported.
         */
        ImportOrder: {
            mapping: components["schemas"]["Mapping-Input"];
            format?: components["schemas"]["FileFormat"] | null;
            encoding?: components["schemas"]["Encoding"] | null;
            /** Source */
            source?: string | null;
            /** Licence */
            licence?: string | null;
            /**
             * Language
             * @default und
             */
            language?: string;
            /**
             * Sensitivity
             * @default unknown
             */
            sensitivity?: string;
            /**
             * Is Strict
             * @default false
             */
            is_strict?: boolean;
            /** @default refuse */
            on_known?: components["schemas"]["OnKnown"];
            details_kept_for?: components["schemas"]["DetailsReason"] | null;
            /** Store */
            store?: string | null;
        };
        /**
         * ImportProblem
         * @description A row that did not become an item, or only with a warning, and why.
         */
        ImportProblem: {
            /** Line */
            line: number;
            kind: components["schemas"]["ProblemKind"];
            /** Reason */
            reason: string;
            /** Excerpt */
            excerpt: string;
            /** External Id */
            external_id: string | null;
            reason_phrase?: components["schemas"]["Phrase"] | null;
        };
        /**
         * ImportState
         * @description Where an import stands.
         * @enum {string}
         */
        ImportState: "queued" | "running" | "done" | "failed" | "cancelled" | "withdrawn";
        /**
         * InfluenceReport
         * @description What suggestions do to judgements. Seen and hidden slots were told apart by chance.
         */
        InfluenceReport: {
            /** Sources */
            sources: components["schemas"]["SourceInfluence"][];
            seen: components["schemas"]["TimeTaken"];
            hidden: components["schemas"]["TimeTaken"];
            /** Agreement */
            agreement: components["schemas"]["AgreementApart"][];
        };
        /**
         * Inquiry
         * @description An annotator's question about an item or brief, the version it was asked on, its answer.
         */
        Inquiry: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Batch Id */
            batch_id: string | null;
            /** Item Id */
            item_id: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Asked By */
            asked_by: string | null;
            /** Asked By Name */
            asked_by_name: string;
            /** Text */
            text: string;
            /** Answer */
            answer: string | null;
            /** Answered By Name */
            answered_by_name: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Answered At */
            answered_at: string | null;
            brief?: components["schemas"]["Brief-Output"] | null;
            /** Guideline Version Id */
            guideline_version_id?: string | null;
            /** Guideline Version */
            guideline_version?: number | null;
        };
        /**
         * Invitation
         * @description An open invitation to a project. The secret is known only when it is made.
         */
        Invitation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Email */
            email: string | null;
            role: components["schemas"]["Role"];
            /** Languages */
            languages: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Secret */
            secret?: string | null;
            /** Path */
            path?: string | null;
        };
        /**
         * InvitationBody
         * @description Whom to invite, as what.
         */
        InvitationBody: {
            role: components["schemas"]["Role"];
            /** Email */
            email?: string | null;
            /**
             * Languages
             * @default []
             */
            languages?: string[];
        };
        /**
         * IssuedLink
         * @description A one-time link that was just made; it is shown once.
         */
        IssuedLink: {
            kind: components["schemas"]["LinkKind"];
            /** Secret */
            secret: string;
            /** Path */
            path: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * Item
         * @description One thing to judge, with where it stands.
         */
        Item: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Ordinal */
            ordinal: number;
            /** External Id */
            external_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
            /** Sensitivity */
            sensitivity: string;
            /** Metadata */
            metadata: {
                [key: string]: unknown;
            };
            /** Import Id */
            import_id: string | null;
            /** Author Id */
            author_id: string | null;
            /** Parent Id */
            parent_id: string | null;
            /** Is Withheld */
            is_withheld: boolean;
            /** Is Withdrawn */
            is_withdrawn: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            status: components["schemas"]["ItemStatus"];
            /** Judgements */
            judgements: number;
            /** Agreement */
            agreement: number | null;
            /** Labels */
            labels: {
                [key: string]: unknown;
            };
        };
        /**
         * ItemAct
         * @description What a manager can do with items; none of it destroys anything.
         * @enum {string}
         */
        ItemAct: "withhold" | "restore" | "withdraw";
        /**
         * ItemCount
         * @description How many items; an estimate where counting would take too long, and then it says so.
         */
        ItemCount: {
            /** Count */
            count: number;
            /** Is Estimate */
            is_estimate: boolean;
        };
        /**
         * ItemFilter
         * @description Which items are meant. What is None or empty does not narrow.
         *
         *     ``label`` asks for the settled answer, ``answered`` for what any annotator said, alone or among
         *     several labels; both are written ``question:value``, and all of them must hold. ``judged_week``
         *     is when its latest judgement was handed in, as ``2026-W09``; ``version_id`` a guideline version
         *     that it was judged by; ``disagreement`` why people differed, as whoever settled it sorted it;
         *     ``clause_id`` a clause that a ruling made or cited on it is about.
         */
        "ItemFilter-Input": {
            /** Q */
            q?: string | null;
            /** Contains */
            contains?: string | null;
            /** Status */
            status?: components["schemas"]["ItemStatus"][];
            /** Label */
            label?: string[];
            /** Answered */
            answered?: string[];
            /** Annotator */
            annotator?: string | null;
            /** Agreement Below */
            agreement_below?: number | null;
            /** Language */
            language?: string | null;
            /** Sensitivity */
            sensitivity?: string | null;
            /** Meta */
            meta?: string[];
            /** Import Id */
            import_id?: string | null;
            /** Slice Id */
            slice_id?: string | null;
            /** Judged Week */
            judged_week?: string | null;
            /** Version Id */
            version_id?: string | null;
            /** Disagreement */
            disagreement?: string | null;
            /** Clause Id */
            clause_id?: string | null;
            /** Is Withheld */
            is_withheld?: boolean | null;
            /**
             * Is Withdrawn
             * @default false
             */
            is_withdrawn?: boolean;
        };
        /**
         * ItemFilter
         * @description Which items are meant. What is None or empty does not narrow.
         *
         *     ``label`` asks for the settled answer, ``answered`` for what any annotator said, alone or among
         *     several labels; both are written ``question:value``, and all of them must hold. ``judged_week``
         *     is when its latest judgement was handed in, as ``2026-W09``; ``version_id`` a guideline version
         *     that it was judged by; ``disagreement`` why people differed, as whoever settled it sorted it;
         *     ``clause_id`` a clause that a ruling made or cited on it is about.
         */
        "ItemFilter-Output": {
            /** Q */
            q?: string | null;
            /** Contains */
            contains?: string | null;
            /** Status */
            status?: components["schemas"]["ItemStatus"][];
            /** Label */
            label?: string[];
            /** Answered */
            answered?: string[];
            /** Annotator */
            annotator?: string | null;
            /** Agreement Below */
            agreement_below?: number | null;
            /** Language */
            language?: string | null;
            /** Sensitivity */
            sensitivity?: string | null;
            /** Meta */
            meta?: string[];
            /** Import Id */
            import_id?: string | null;
            /** Slice Id */
            slice_id?: string | null;
            /** Judged Week */
            judged_week?: string | null;
            /** Version Id */
            version_id?: string | null;
            /** Disagreement */
            disagreement?: string | null;
            /** Clause Id */
            clause_id?: string | null;
            /** Is Withheld */
            is_withheld?: boolean | null;
            /**
             * Is Withdrawn
             * @default false
             */
            is_withdrawn?: boolean;
        };
        /**
         * ItemJudgement
         * @description A judgement of an item with its author and guideline named, for those who answer for it.
         */
        ItemJudgement: {
            annotation: components["schemas"]["Annotation"];
            /** Annotator Name */
            annotator_name: string;
            /** Annotator Kind */
            annotator_kind: string;
            /** Guideline Number */
            guideline_number: number | null;
        };
        /**
         * ItemOrder
         * @description In which order items are served.
         * @enum {string}
         */
        ItemOrder: "given" | "random";
        /**
         * ItemOverlap
         * @description Where an item stands in a batch whose overlap adapts, and why, for those who see all answers.
         *
         *     ``is_full``, one of the random share, and when it ``would_stop_at`` are told to those who lead.
         */
        ItemOverlap: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Batch Name */
            batch_name: string;
            state: components["schemas"]["OverlapState"];
            /** Labels */
            labels: number;
            /** Fewest */
            fewest: number;
            /** Most */
            most: number;
            /** Wanted */
            wanted: number;
            /** Confidence */
            confidence: number | null;
            /** Questions */
            questions: components["schemas"]["QuestionStanding"][];
            /** Reopened */
            reopened: number;
            /** Decided At */
            decided_at: string | null;
            /** Is Full */
            is_full?: boolean | null;
            /** Would Stop At */
            would_stop_at?: number | null;
        };
        /**
         * ItemReview
         * @description Everything a reviewer needs about one item.
         */
        ItemReview: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** External Id */
            external_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
            /** Guideline Version Id */
            guideline_version_id: string | null;
            /** Annotations */
            annotations: components["schemas"]["BlindAnnotation"][];
            /** Differing */
            differing: string[];
            /** Verdicts */
            verdicts: components["schemas"]["Verdict"][];
            adjudication: components["schemas"]["Adjudication"] | null;
            panel?: components["schemas"]["PanelState"] | null;
        };
        /**
         * ItemSort
         * @description An order of the table of items.
         * @enum {string}
         */
        ItemSort: "oldest" | "newest" | "agreement" | "external_id";
        /**
         * ItemStatus
         * @description Where an item stands in the project's work.
         * @enum {string}
         */
        ItemStatus: "new" | "queued" | "in_progress" | "judged" | "disputed" | "reviewed" | "adjudicated";
        /**
         * ItemsBody
         * @description Which items to add.
         */
        ItemsBody: {
            selection: components["schemas"]["Selection"];
        };
        /**
         * ItemsJudged
         * @description How many items were judged so often.
         */
        ItemsJudged: {
            /** Times */
            times: number;
            /** Items */
            items: number;
        };
        /**
         * Job
         * @description One piece of long work, as people see it.
         */
        Job: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Project Id */
            project_id: string | null;
            /** Subject Id */
            subject_id: string | null;
            state: components["schemas"]["JobState"];
            /** Done */
            done: number;
            /** Total */
            total: number | null;
            /** Note */
            note: string | null;
            note_phrase: components["schemas"]["Phrase"] | null;
            /** Error */
            error: string | null;
            error_phrase: components["schemas"]["Phrase"] | null;
            /** Attempts */
            attempts: number;
            /** Created By */
            created_by: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at: string | null;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * JobState
         * @description Where a job stands.
         * @enum {string}
         */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * JointSpec
         * @description A joint that is placed. The id is permanent, the name may change.
         */
        JointSpec: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Judgement
         * @description What a reviewer says about one answer.
         * @enum {string}
         */
        Judgement: "accept" | "fix" | "reject";
        /**
         * LabelPair
         * @description A relation may go from a mark of one label to a mark of another.
         */
        LabelPair: {
            /** From Label */
            from_label: string;
            /** To Label */
            to_label: string;
        };
        /**
         * LabelSpec
         * @description One choice. The id is permanent; name, colour, key and description may change.
         */
        LabelSpec: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Color
             * @default
             */
            color?: string;
            /**
             * Key
             * @default
             */
            key?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Parent
             * @description The label above it in a tree.
             * @default
             */
            parent?: string;
            /**
             * Pairs
             * @default []
             */
            pairs?: components["schemas"]["LabelPair"][];
            /**
             * Weight
             * @description How much a criterion of a rubric counts.
             * @default 1
             */
            weight?: number;
        };
        /**
         * LabelTaken
         * @description How often a suggested label was taken unchanged.
         */
        LabelTaken: {
            /** Value */
            value: string;
            /** Name */
            name: string;
            taken: components["schemas"]["Rate"];
        };
        /**
         * LabelsTaken
         * @description How many items took so many labels.
         */
        LabelsTaken: {
            /** Labels */
            labels: number;
            /** Items */
            items: number;
        };
        /**
         * Layout
         * @description How several fields stand on the screen.
         * @enum {string}
         */
        Layout: "stacked" | "side_by_side" | "row";
        /**
         * Lease
         * @description A slot held until a time, with all it takes to judge offline; ``parent`` is an item to vary.
         */
        Lease: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            item: components["schemas"]["LeasedItem"] | null;
            brief: components["schemas"]["Brief-Output"] | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            draft: components["schemas"]["goldsmith__domains__annotation__types__Draft"] | null;
            /** Base Revision */
            base_revision: number;
            /** Previous */
            previous: {
                [key: string]: unknown;
            } | null;
            /** Message */
            message: string | null;
            asked?: components["schemas"]["Asked"] | null;
            parent?: components["schemas"]["LeasedItem"] | null;
            presentation?: components["schemas"]["Presentation"] | null;
            /** Suggestions */
            suggestions?: components["schemas"]["Suggestion"][];
        };
        /**
         * LeasedItem
         * @description The item as its annotator sees it; a program finds its answers by ``external_id``.
         */
        LeasedItem: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** External Id */
            external_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
        };
        /**
         * LeftOutReport
         * @description Agreement on a question as it is told, and with each kind that is left out of it.
         */
        LeftOutReport: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            alpha: components["schemas"]["Figure"];
            /** Moved */
            moved: components["schemas"]["Moved"][];
        };
        /**
         * Link
         * @description What a one-time link offers to whoever holds it.
         */
        Link: {
            kind: components["schemas"]["LinkKind"];
            /** Email */
            email: string | null;
            /** Name */
            name: string | null;
            /** Project Name */
            project_name: string | null;
            role: components["schemas"]["Role"] | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * LinkAnchor
         * @description A relation from one mark to another.
         */
        LinkAnchor: {
            /**
             * Kind
             * @default link
             * @constant
             */
            kind: "link";
            /** From */
            from: string;
            /** To */
            to: string;
        };
        /**
         * LinkKind
         * @description What a one-time link is for.
         * @enum {string}
         */
        LinkKind: "first_owner" | "invitation" | "password_reset";
        /**
         * Linter
         * @description A slip to look for while somebody writes; it warns, or keeps the text from being handed in.
         */
        Linter: {
            kind: components["schemas"]["LinterKind"];
            /**
             * Blocks
             * @default false
             */
            blocks?: boolean;
            /**
             * Words
             * @description What is forbidden, word by word.
             * @default []
             */
            words?: string[];
        };
        /**
         * LinterKind
         * @description What is looked for in a written text.
         * @enum {string}
         */
        LinterKind: "double_spaces" | "placeholders" | "mixed_scripts" | "forbidden_words" | "unbalanced";
        /**
         * LookBody
         * @description What came of looking at an entry; a dismissal says why.
         */
        LookBody: {
            state: components["schemas"]["FindingState"];
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Mapping
         * @description What each column of a file becomes.
         *
         *     ``references`` are columns of ``fields`` that name files of the import's store.
         */
        "Mapping-Input": {
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** External Id */
            external_id?: string | null;
            /** Language */
            language?: string | null;
            /** Metadata */
            metadata?: string[];
            /** Answers */
            answers?: components["schemas"]["AnswerColumn-Input"][];
            /** References */
            references?: string[];
        };
        /**
         * Mapping
         * @description What each column of a file becomes.
         *
         *     ``references`` are columns of ``fields`` that name files of the import's store.
         */
        "Mapping-Output": {
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** External Id */
            external_id?: string | null;
            /** Language */
            language?: string | null;
            /** Metadata */
            metadata?: string[];
            /** Answers */
            answers?: components["schemas"]["AnswerColumn-Output"][];
            /** References */
            references?: string[];
        };
        /**
         * Mark
         * @description One thing an annotator says about a field: a label, a number, a text; where, if not of all of it.
         */
        Mark: {
            /** Id */
            id: string;
            /** Field */
            field?: string | null;
            /** Anchor */
            anchor?: (components["schemas"]["SpanAnchor"] | components["schemas"]["LinkAnchor"] | components["schemas"]["GroupAnchor"] | components["schemas"]["CandidateAnchor"] | components["schemas"]["CriterionAnchor"] | components["schemas"]["TurnAnchor"] | components["schemas"]["Box"] | components["schemas"]["RotatedBox"] | components["schemas"]["Ellipse"] | components["schemas"]["Polygon"] | components["schemas"]["Polyline"] | components["schemas"]["Spot"] | components["schemas"]["Skeleton"] | components["schemas"]["Painted"] | components["schemas"]["Region"]) | null;
            /** Value */
            value: string | number | boolean;
            /**
             * Attributes
             * @default {}
             */
            attributes?: {
                [key: string]: string | number | boolean | string[];
            };
            /** Suggestion Id */
            suggestion_id?: string | null;
        };
        /**
         * Me
         * @description The signed-in person, with settings and projects.
         */
        Me: {
            person: components["schemas"]["Person"];
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Memberships */
            memberships: components["schemas"]["Membership"][];
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /**
             * Is Demo
             * @default false
             */
            is_demo?: boolean;
        };
        /**
         * MeBody
         * @description What to change about oneself.
         */
        MeBody: {
            /** Name */
            name?: string | null;
            /** Languages */
            languages?: string[] | null;
            /** Sensitivities */
            sensitivities?: components["schemas"]["Sensitivity"][] | null;
            /** Settings */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Media
         * @description A file that was kept. Sizes in pixels as shown, times in seconds.
         *
         *     ``tile_levels`` is 0 where the picture is shown whole.
         */
        Media: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            kind: components["schemas"]["MediaKind"];
            /** Mime */
            mime: string;
            /** Filename */
            filename: string;
            /** Size Bytes */
            size_bytes: number;
            /** Sha256 */
            sha256: string;
            /** Width */
            width: number | null;
            /** Height */
            height: number | null;
            /** Duration S */
            duration_s: number | null;
            /** Sample Rate */
            sample_rate: number | null;
            /** Channels */
            channels: number | null;
            /** Is Ready */
            is_ready: boolean;
            /** Tile Levels */
            tile_levels: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * MediaKind
         * @description What people do with it: look, or listen.
         * @enum {string}
         */
        MediaKind: "image" | "audio";
        /**
         * Member
         * @description A person in a project.
         */
        Member: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            kind: components["schemas"]["PersonKind"];
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            role: components["schemas"]["Role"];
            /** Languages */
            languages: string[];
            /** Sensitivities */
            sensitivities: components["schemas"]["Sensitivity"][];
            /** Is Active */
            is_active: boolean;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Membership
         * @description One of my projects, and my role in it.
         */
        Membership: {
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * Model
         * @description One version of a built-in model: what it learnt from, and how it did on held-out items.
         *
         *     ``digest`` tells its training items and their labels; ``curve`` is random against active order.
         */
        Model: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Question Id */
            question_id: string;
            kind: components["schemas"]["ModelKind"];
            /** Name */
            name: string;
            /** Number */
            number: number;
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Trained At */
            trained_at: string | null;
            /** Job Id */
            job_id: string | null;
            state: components["schemas"]["ModelState"];
            /** Job Done */
            job_done: number;
            /** Job Total */
            job_total: number | null;
            /** Error */
            error: string | null;
            error_phrase: components["schemas"]["Phrase"] | null;
            /**
             * N Train
             * @default 0
             */
            n_train?: number;
            /**
             * Digest
             * @default
             */
            digest?: string;
            score?: components["schemas"]["Score"] | null;
            /** Curve */
            curve?: components["schemas"]["CurvePoint"][];
            /**
             * Suggestions
             * @default 0
             */
            suggestions?: number;
        };
        /**
         * ModelChosen
         * @description Which model of truth peers are measured by, and on how many items the others differ.
         */
        ModelChosen: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Model */
            model: string;
            /** Reason */
            reason: string;
            /** N Items */
            n_items: number;
            /** N Labels */
            n_labels: number;
            /** N Known */
            n_known: number;
            /** N Disagreed */
            n_disagreed: number;
            /** Reliability */
            reliability?: components["schemas"]["ReliabilityBin"][];
            /** Calibration Error */
            calibration_error?: number | null;
            /** Temperature */
            temperature?: number | null;
        };
        /**
         * ModelKind
         * @description What Goldsmith can train.
         * @enum {string}
         */
        ModelKind: "classifier" | "several" | "tagger";
        /**
         * ModelState
         * @description Where the training of a model stands.
         * @enum {string}
         */
        ModelState: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * Moved
         * @description How agreement on a question moves with one kind of judgements that is left out of it.
         */
        Moved: {
            why: components["schemas"]["goldsmith__domains__quality__types__LeftOut"];
            /** N Labels */
            n_labels: number;
            with_them: components["schemas"]["Figure"];
        };
        /**
         * MyWork
         * @description What an annotator sees first.
         */
        MyWork: {
            /** Batches */
            batches: components["schemas"]["OwnWork"][];
            /** Recent */
            recent: components["schemas"]["OwnAnnotation"][];
            /** Inquiries */
            inquiries: components["schemas"]["Inquiry"][];
        };
        /**
         * OfferedBody
         * @description What is suggested for one item, by its id here or the caller's own.
         *
         *     `values` holds an answer under the id of each question, `answers` in the one shape, and
         *     `confidence` or `<question>.confidence` between 0 and 1.
         */
        OfferedBody: {
            /** Item Id */
            item_id?: string | null;
            /** External Id */
            external_id?: string | null;
            /** Values */
            values: {
                [key: string]: unknown;
            };
        };
        /**
         * OnKnown
         * @description What happens where an id is known and only its metadata differ.
         * @enum {string}
         */
        OnKnown: "refuse" | "update";
        /**
         * OnTie
         * @description What becomes of an item on which a panel does not agree.
         * @enum {string}
         */
        OnTie: "expert" | "ambiguous";
        /**
         * Origin
         * @description Where an annotation comes from.
         * @enum {string}
         */
        Origin: "lease" | "bulk" | "import" | "rule" | "model";
        /**
         * OverlapBody
         * @description How many judgements per item.
         */
        OverlapBody: {
            /** Overlap */
            overlap: number;
        };
        /**
         * OverlapReport
         * @description How far a batch is whose overlap adapts. ``taken`` leaves the random share out.
         */
        OverlapReport: {
            /** Open */
            open: number;
            /** Enough */
            enough: number;
            /** Capped */
            capped: number;
            /** Reopened */
            reopened: number;
            /** Full Items */
            full_items: number;
            /** Full Done */
            full_done: number;
            /** Taken */
            taken: components["schemas"]["LabelsTaken"][];
            saved: components["schemas"]["SavedLabels"];
            /** Is Calibrated */
            is_calibrated: boolean;
            /** N Gold */
            n_gold: number;
            /** Disputed Item Ids */
            disputed_item_ids: string[];
        };
        /**
         * OverlapState
         * @description Whether an item wants another label.
         * @enum {string}
         */
        OverlapState: "open" | "enough" | "capped";
        /**
         * Overview
         * @description Where a project stands, and what waits for whom.
         */
        Overview: {
            /** Items */
            items: number;
            /** By Status */
            by_status: {
                [key: string]: number;
            };
            /** Slots */
            slots: number;
            /** Slots Done */
            slots_done: number;
            /** Judgements */
            judgements: number;
            /** Judgements Per Day */
            judgements_per_day: number;
            /** Days Left */
            days_left: number | null;
            /** Days */
            days?: components["schemas"]["DayCount"][];
            /** People */
            people?: components["schemas"]["PersonProgress"][];
            /** Batches */
            batches?: components["schemas"]["BatchProgress"][];
            /**
             * @default {
             *       "disagreement": 0,
             *       "sample": 0,
             *       "flagged": 0
             *     }
             */
            review?: components["schemas"]["ReviewCounts"];
            /**
             * Open Questions
             * @default 0
             */
            open_questions?: number;
            /**
             * Open Concerns
             * @default 0
             */
            open_concerns?: number;
            /**
             * Returned
             * @default 0
             */
            returned?: number;
            /**
             * Set Aside
             * @default 0
             */
            set_aside?: number;
            /**
             * Failed Jobs
             * @default 0
             */
            failed_jobs?: number;
            /**
             * Guideline Versions
             * @default 0
             */
            guideline_versions?: number;
        };
        /**
         * OwnAnnotation
         * @description One of my recent answers, with the beginning of its text.
         */
        OwnAnnotation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Batch Id */
            batch_id: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Excerpt */
            excerpt: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Revision */
            revision: number;
            /** Is Reviewed */
            is_reviewed: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * OwnConsistency
         * @description How often somebody answered their own items the same again; ``told``, for them, moves by fives.
         */
        OwnConsistency: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            same: components["schemas"]["Skill"];
            told: components["schemas"]["Skill"];
        };
        /**
         * OwnCourse
         * @description How my answers to one question went over time, by fives and without gold.
         */
        OwnCourse: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            path: components["schemas"]["ToldPath"];
        };
        /**
         * OwnError
         * @description One's answer to a question, what was settled, and why; nobody else is told that it differs.
         */
        OwnError: {
            /**
             * Adjudication Id
             * Format: uuid
             */
            adjudication_id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /** Batch Id */
            batch_id: string | null;
            /** Guideline Version Id */
            guideline_version_id: string | null;
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Own */
            own: {
                [key: string]: unknown;
            };
            /** Settled */
            settled: {
                [key: string]: unknown;
            };
            /** Rationale */
            rationale: string;
            /** Rulings */
            rulings: components["schemas"]["CitedRuling"][];
            /**
             * Settled At
             * Format: date-time
             */
            settled_at: string;
        };
        /**
         * OwnErrorRead
         * @description Of which question.
         */
        OwnErrorRead: {
            /** Question Id */
            question_id: string;
        };
        /**
         * OwnQuality
         * @description What is kept about me in one project. Identical wrong answers come without names.
         *
         *     ``reviewed`` is how often my randomly reviewed answers were right, ``disputed`` those on which
         *     people differed.
         */
        OwnQuality: {
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Computed At */
            computed_at: string | null;
            person: components["schemas"]["PersonQuality"] | null;
            /** Alike */
            alike: components["schemas"]["AlikeFound"][];
            /** Set Aside */
            set_aside: number;
            /** Contests */
            contests: components["schemas"]["Contest"][];
            reviewed?: components["schemas"]["Rate"] | null;
            disputed?: components["schemas"]["Rate"] | null;
            /** Courses */
            courses?: components["schemas"]["OwnCourse"][];
            times?: components["schemas"]["Times"] | null;
        };
        /**
         * OwnRecord
         * @description One of my answers with its whole item as I saw it, to be read again or revised.
         */
        OwnRecord: {
            annotation: components["schemas"]["Annotation"];
            item: components["schemas"]["LeasedItem"];
            presentation?: components["schemas"]["Presentation"] | null;
        };
        /**
         * OwnVerdict
         * @description A verdict on one of my annotations, as I see it: not by whom.
         */
        OwnVerdict: {
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Excerpt */
            excerpt: string;
            /** Question Id */
            question_id: string;
            verdict: components["schemas"]["Judgement"];
            /** Reason */
            reason: string;
            /** Fixed */
            fixed: {
                [key: string]: unknown;
            } | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            code?: components["schemas"]["ReasonCode"] | null;
        };
        /**
         * OwnWork
         * @description One of my batches; ``remaining``, or at least so many where ``has_more``, I may still judge.
         */
        OwnWork: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Batch Name */
            batch_name: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Priority */
            priority: number;
            /** Deadline */
            deadline: string | null;
            /** Remaining */
            remaining: number;
            /** Has More */
            has_more: boolean;
            /** Done */
            done: number;
            /** Returned */
            returned: number;
            /**
             * May Bulk
             * @default false
             */
            may_bulk?: boolean;
        };
        /**
         * Pace
         * @description Seconds for one item, and how many went by too fast to be read. Sensitive items stay out.
         *
         *     ``is_outlier``: three times faster or slower than the others' median.
         */
        Pace: {
            /** Median S */
            median_s: number | null;
            /** N */
            n: number;
            /** Others S */
            others_s: number | null;
            /** Is Outlier */
            is_outlier: boolean;
            /** Hasty */
            hasty: number;
            /** Hasty Item Ids */
            hasty_item_ids: string[];
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Activity_: {
            /** Items */
            items: components["schemas"]["Activity"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Batch_: {
            /** Items */
            items: components["schemas"]["Batch"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Concern_: {
            /** Items */
            items: components["schemas"]["Concern"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Finding_: {
            /** Items */
            items: components["schemas"]["Finding"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_GoldItem_: {
            /** Items */
            items: components["schemas"]["GoldItem"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_ImportProblem_: {
            /** Items */
            items: components["schemas"]["ImportProblem"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Import_: {
            /** Items */
            items: components["schemas"]["Import"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Inquiry_: {
            /** Items */
            items: components["schemas"]["Inquiry"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Item_: {
            /** Items */
            items: components["schemas"]["Item"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Job_: {
            /** Items */
            items: components["schemas"]["Job"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Project_: {
            /** Items */
            items: components["schemas"]["Project"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Release_: {
            /** Items */
            items: components["schemas"]["Release"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_ReviewTask_: {
            /** Items */
            items: components["schemas"]["ReviewTask"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Ruling_: {
            /** Items */
            items: components["schemas"]["Ruling"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_Source_: {
            /** Items */
            items: components["schemas"]["Source"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_SuggestionImport_: {
            /** Items */
            items: components["schemas"]["SuggestionImport"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Page
         * @description Some rows, and the cursor of the next page when there is one.
         */
        Page_VersionSummary_: {
            /** Items */
            items: components["schemas"]["VersionSummary"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Painted
         * @description Painted pixels as run lengths down the columns, written as COCO does; height and width.
         */
        Painted: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default mask
             * @constant
             */
            shape: "mask";
            /** Size */
            size: number[];
            /** Counts */
            counts: string;
        };
        /**
         * PairAgreement
         * @description How often two people gave the same answer, of the items that both judged.
         */
        PairAgreement: {
            /** Question Id */
            question_id: string;
            /**
             * One Id
             * Format: uuid
             */
            one_id: string;
            /** One Name */
            one_name: string;
            /**
             * Other Id
             * Format: uuid
             */
            other_id: string;
            /** Other Name */
            other_name: string;
            /** Same */
            same: number;
            /** Shared */
            shared: number;
        };
        /**
         * Panel
         * @description Named people of whom so many vote, each blind; on a tie the expert decides, or nobody.
         */
        Panel: {
            /** Member Ids */
            member_ids: string[];
            /**
             * Wanted
             * @default 3
             */
            wanted?: number;
            /** @default majority */
            rule?: components["schemas"]["PanelRule"];
            /** @default expert */
            on_tie?: components["schemas"]["OnTie"];
            /** Expert Id */
            expert_id?: string | null;
        };
        /**
         * PanelRule
         * @description How many of the votes wanted must say the same.
         * @enum {string}
         */
        PanelRule: "majority" | "unanimity";
        /**
         * PanelState
         * @description Where a panel stands on an item; votes are shown once it is settled.
         */
        PanelState: {
            /** Wanted */
            wanted: number;
            rule: components["schemas"]["PanelRule"];
            /** Cast */
            cast: number;
            /** Has Voted */
            has_voted: boolean;
            /** May Vote */
            may_vote: boolean;
            /** Is Tied */
            is_tied: boolean;
            /** May Settle */
            may_settle: boolean;
            /** Votes */
            votes?: components["schemas"]["PanelVote"][];
        };
        /**
         * PanelVote
         * @description One vote of a panel that has decided.
         */
        PanelVote: {
            /** Voter Name */
            voter_name: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Rationale */
            rationale: string;
        };
        /**
         * PasswordBody
         * @description The present password, and the new one.
         */
        PasswordBody: {
            /** Old */
            old: string;
            /** New */
            new: string;
        };
        /**
         * PatternCount
         * @description So many items were answered so: each value, a list of its parts, with how many gave it.
         *
         *     Where a turn of a conversation is judged, and not an item, ``talk`` numbers the conversation.
         */
        PatternCount: {
            /** Question Id */
            question_id: string;
            /** Pattern */
            pattern: unknown[];
            /** Items */
            items: number;
            /**
             * Slice
             * @default
             */
            slice?: string;
            /** Talk */
            talk?: number | null;
        };
        /**
         * PeopleReport
         * @description Everybody's work in a project, as a job computed it a moment ago.
         */
        PeopleReport: {
            /** Computed At */
            computed_at: string | null;
            /** People */
            people?: components["schemas"]["PersonQuality"][];
            /** Alike */
            alike?: components["schemas"]["AlikeFound"][];
            /** Pairs */
            pairs?: components["schemas"]["PairAgreement"][];
            /** Models */
            models?: components["schemas"]["ModelChosen"][];
            /** Annotators */
            annotators?: components["schemas"]["AnnotatorQuality"][];
        };
        /**
         * Person
         * @description Somebody who can act, or whose past judgements were imported.
         */
        Person: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["PersonKind"];
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /** Languages */
            languages: string[];
            /** Sensitivities */
            sensitivities: components["schemas"]["Sensitivity"][];
            /** Is Instance Owner */
            is_instance_owner: boolean;
            /** Is Active */
            is_active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * PersonDetail
         * @description One person's figures with their course over time.
         */
        PersonDetail: {
            person: components["schemas"]["PersonQuality"];
            /** Courses */
            courses: components["schemas"]["Course"][];
            times: components["schemas"]["Times"];
        };
        /**
         * PersonKind
         * @description Who answers: all annotators are measured by the same yardstick, and named for what they are.
         * @enum {string}
         */
        PersonKind: "person" | "service" | "simulated" | "imported";
        /**
         * PersonProgress
         * @description What somebody did lately, is doing now, and what waits: for them, or for an expert's reply.
         *
         *     ``batches`` are the open ones they are on, ``in_hand`` what they hold, ``returned`` what came
         *     back to them, ``asked`` their questions without an answer.
         */
        PersonProgress: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Done */
            done: number;
            /** Done This Week */
            done_this_week: number;
            /** Last At */
            last_at: string | null;
            /** Batches */
            batches?: string[];
            /**
             * In Hand
             * @default 0
             */
            in_hand?: number;
            /**
             * Returned
             * @default 0
             */
            returned?: number;
            /**
             * Asked
             * @default 0
             */
            asked?: number;
        };
        /**
         * PersonQuality
         * @description What is known about one person's work in a project.
         */
        PersonQuality: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Judgements */
            judgements: number;
            pace: components["schemas"]["Pace"];
            /** Questions */
            questions: components["schemas"]["SkillOnQuestion"][];
            /** Consistency */
            consistency?: components["schemas"]["OwnConsistency"][];
        };
        /**
         * Phrase
         * @description A code of the catalogue, and what stands in its gaps.
         */
        Phrase: {
            /** Code */
            code: string;
            /** Data */
            data?: {
                [key: string]: unknown;
            };
        };
        /**
         * PlacedJoint
         * @description A joint of a skeleton: seen (2), hidden by something (1), or absent (0, and then at 0, 0).
         */
        PlacedJoint: {
            /** Joint */
            joint: string;
            /** X */
            x: number;
            /** Y */
            y: number;
            /**
             * V
             * @enum {integer}
             */
            v: 0 | 1 | 2;
        };
        /**
         * PlanKind
         * @description How an audit decides: it only measures, after so many items, or as soon as it is clear.
         * @enum {string}
         */
        PlanKind: "measure" | "single" | "sequential";
        /**
         * PointSpec
         * @description One named point of a rating scale.
         */
        PointSpec: {
            /** Value */
            value: number;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Key
             * @default
             */
            key?: string;
        };
        /**
         * Polygon
         * @description A closed outline; rings after the first are holes.
         */
        Polygon: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default polygon
             * @constant
             */
            shape: "polygon";
            /** Rings */
            rings: number[][][];
        };
        /**
         * Polyline
         * @description An open line through points.
         */
        Polyline: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default polyline
             * @constant
             */
            shape: "polyline";
            /** Points */
            points: number[][];
        };
        /**
         * Presentation
         * @description How an item was shown: its compared fields in this order, which came of this seed.
         */
        Presentation: {
            /** Seed */
            seed: string;
            /** Order */
            order: string[];
        };
        /**
         * PreviewProblem
         * @description A row of the preview that cannot be used, and why.
         */
        PreviewProblem: {
            /** Line */
            line: number;
            /** Reason */
            reason: string;
            reason_phrase?: components["schemas"]["Phrase"] | null;
        };
        /**
         * ProblemKind
         * @description Why a row did not become an item, or what to know of one that did.
         * @enum {string}
         */
        ProblemKind: "bad" | "duplicate" | "text_changed" | "metadata_differ" | "unknown_label";
        /**
         * Project
         * @description One labelling task with its people, guideline, items and releases.
         */
        Project: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Revision */
            revision: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            my_role: components["schemas"]["Role"];
            /** Member Count */
            member_count: number;
        };
        /**
         * ProjectBody
         * @description A new project.
         */
        ProjectBody: {
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
        };
        /**
         * ProjectChange
         * @description What to change about a project.
         */
        ProjectChange: {
            /** Name */
            name?: string | null;
            /** Description */
            description?: string | null;
        };
        /**
         * ProjectStore
         * @description A store that whoever runs this installation named, and whether this project may use it.
         */
        ProjectStore: {
            /** Name */
            name: string;
            /** Is Open */
            is_open: boolean;
        };
        /**
         * Protocol
         * @description How a live model is spoken to.
         * @enum {string}
         */
        Protocol: "label_studio" | "goldsmith";
        /**
         * QualityBySlice
         * @description A question's figures by one facet, the largest slices first; weeks in their order.
         *
         *     ``n_more`` slices are left out. Answers that are no patterns are read where they stand: of
         *     ``n_all`` items ``n_read``, a random sample where there are too many.
         */
        QualityBySlice: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            kind: components["schemas"]["QuestionKind"];
            facet: components["schemas"]["Facet"];
            /** Key */
            key: string;
            /** Slices */
            slices: components["schemas"]["SliceQuality"][];
            /** N More */
            n_more: number;
            /** N Read */
            n_read?: number | null;
            /** N All */
            n_all?: number | null;
        };
        /**
         * QualityExport
         * @description A report with all that is needed to compute it again.
         *
         *     ``data_sha256`` is of ``data`` as JSON with sorted keys and no spaces. Intervals come from
         *     ``resamples`` resamples of items by NumPy's default generator, seeded anew for each figure.
         *     Marks and free text are a row an item, each answer by itself with where its marks stand; figures
         *     "of the first items" take the first rows that hold two answers or more. ``sliced`` are the figures by
         *     language, source, metadata, version and week, and rest on the patterns with a ``slice``, which
         *     marks and free text do not have; ``left_out`` adds those of ``with:`` to the whole and takes
         *     ``less:`` away. ``audits`` tell how many were drawn, by which seed, from how many, and what was
         *     wrong. Of a batch there are none of these.
         */
        QualityExport: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Batch Id */
            batch_id: string | null;
            /** Guideline Number */
            guideline_number: number | null;
            /** Seed */
            seed: number;
            /** Resamples */
            resamples: number;
            /** Data Sha256 */
            data_sha256: string;
            /** Data */
            data: components["schemas"]["PatternCount"][];
            report: components["schemas"]["QualityReport"];
            /** Audits */
            audits: components["schemas"]["Audit"][];
            /** Criteria */
            criteria: components["schemas"]["CriterionState"][];
            /** Sliced */
            sliced: components["schemas"]["QualityBySlice"][];
            /** Left Out */
            left_out: components["schemas"]["LeftOutReport"][];
        };
        /**
         * QualityReport
         * @description A project's or batch's quality, from counted judgements only.
         *
         *     ``n_seen`` were made with a suggestion in sight, ``n_bulk`` many at once: no figure of a
         *     question rests on them. No agreement rests on the ``n_adapted`` ones, whose items got as many
         *     as they needed: the hard ones got more.
         */
        QualityReport: {
            /** N Items */
            n_items: number;
            /** N Judgements */
            n_judgements: number;
            /** N Seen */
            n_seen: number;
            /** N Bulk */
            n_bulk: number;
            /** N Adapted */
            n_adapted: number;
            /** Judged */
            judged: components["schemas"]["ItemsJudged"][];
            /** Questions */
            questions?: components["schemas"]["QuestionQuality"][];
            /** Annotators */
            annotators?: components["schemas"]["AnnotatorQuality"][];
        };
        /**
         * QualitySummary
         * @description A project's quality on one page, as of a moment.
         */
        QualitySummary: {
            /** Project Name */
            project_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Guideline Number */
            guideline_number: number | null;
            /** N Items */
            n_items: number;
            /** N Judgements */
            n_judgements: number;
            /** N Seen */
            n_seen: number;
            /** N Bulk */
            n_bulk: number;
            /** N People */
            n_people: number;
            /** Questions */
            questions: components["schemas"]["QuestionSummary"][];
            /** Criteria */
            criteria: components["schemas"]["CriterionState"][];
        };
        /**
         * Question
         * @description One question; which of the optional parts count depends on its kind.
         */
        Question: {
            /** Id */
            id: string;
            kind: components["schemas"]["QuestionKind"];
            /** Title */
            title: string;
            /**
             * Help
             * @default
             */
            help?: string;
            /**
             * Required
             * @default true
             */
            required?: boolean;
            /** Field */
            field?: string | null;
            when?: components["schemas"]["Condition"] | null;
            /**
             * Labels
             * @default []
             */
            labels?: components["schemas"]["LabelSpec"][];
            /**
             * Points
             * @default []
             */
            points?: components["schemas"]["PointSpec"][];
            /**
             * Unit
             * @default
             */
            unit?: string;
            /** Min */
            min?: number | null;
            /** Max */
            max?: number | null;
            /** Step */
            step?: number | null;
            /**
             * Max Length
             * @default 1000
             */
            max_length?: number;
            /**
             * Min Length
             * @default 0
             */
            min_length?: number;
            /** Min Words */
            min_words?: number | null;
            /** Max Words */
            max_words?: number | null;
            /**
             * Must Contain
             * @default []
             */
            must_contain?: string[];
            /**
             * Must Not Contain
             * @default []
             */
            must_not_contain?: string[];
            /**
             * Linters
             * @default []
             */
            linters?: components["schemas"]["Linter"][];
            /**
             * Multiline
             * @default false
             */
            multiline?: boolean;
            /** @default grapheme */
            snap?: components["schemas"]["Snap"];
            /**
             * May Overlap
             * @default false
             */
            may_overlap?: boolean;
            /**
             * Is Discontinuous
             * @default false
             */
            is_discontinuous?: boolean;
            /**
             * Attributes
             * @default []
             */
            attributes?: components["schemas"]["AttributeSpec"][];
            /**
             * Tools
             * @default [
             *       "box"
             *     ]
             */
            tools?: components["schemas"]["ShapeTool"][];
            /** @description The joints that are placed. */
            skeleton?: components["schemas"]["SkeletonSpec"] | null;
            /**
             * Tiers
             * @default []
             */
            tiers?: components["schemas"]["TierSpec"][];
            /** About */
            about?: string | null;
            /** Earliest */
            earliest?: string | null;
            /** Latest */
            latest?: string | null;
            /**
             * Candidates
             * @default []
             */
            candidates?: string[];
            /**
             * Strengths
             * @default []
             */
            strengths?: components["schemas"]["PointSpec"][];
            /**
             * May Tie
             * @default false
             */
            may_tie?: boolean;
            /**
             * Per Turn
             * @description Asked of each turn of a conversation by itself.
             * @default false
             */
            per_turn?: boolean;
            /**
             * Turn Roles
             * @description Whose turns; all where empty.
             * @default []
             */
            turn_roles?: string[];
        };
        /**
         * QuestionBody
         * @description What the annotator wants to know, with the answers, note and doubt so far.
         *
         *     What is left out stays as the last draft has it.
         */
        QuestionBody: {
            /** Text */
            text: string;
            /**
             * Answers
             * @default {}
             */
            answers?: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Note */
            note?: string | null;
            /** Is Unsure */
            is_unsure?: boolean | null;
            /**
             * Want
             * @default 3
             */
            want?: number;
        };
        /**
         * QuestionKind
         * @description What sort of answer a question wants.
         * @enum {string}
         */
        QuestionKind: "one_of" | "several_of" | "rating" | "number" | "short_text" | "date" | "spans" | "relations" | "chains" | "shapes" | "regions" | "preference" | "ranking" | "best_worst" | "rubric" | "correction";
        /**
         * QuestionQuality
         * @description How well people agree on one question, and what they say.
         */
        QuestionQuality: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            kind: components["schemas"]["QuestionKind"];
            alpha: components["schemas"]["Figure"];
            observed: components["schemas"]["Figure"];
            /** Distribution */
            distribution: components["schemas"]["ValueCount"][];
            /** Caution */
            caution?: string | null;
            caution_phrase?: components["schemas"]["Phrase"] | null;
            /** Others */
            others?: components["schemas"]["Figure"][];
            first_shown?: components["schemas"]["FirstShown"] | null;
        };
        /**
         * QuestionStanding
         * @description What the labels of an item come to for one question, and whether it wants more.
         *
         *     ``temperature`` lowered the claim; it was fitted on ``n_gold`` gold items, or is the usual one
         *     where there is too little gold.
         */
        QuestionStanding: {
            /** Question Id */
            question_id: string;
            grounds: components["schemas"]["Grounds"];
            /** Is Enough */
            is_enough: boolean;
            /** N */
            n: number;
            /** Value */
            value?: string | null;
            /** Confidence */
            confidence?: number | null;
            /** Temperature */
            temperature?: number | null;
            /**
             * N Gold
             * @default 0
             */
            n_gold?: number;
            /** Counted */
            counted?: components["schemas"]["Counted"][];
        };
        /**
         * QuestionSummary
         * @description One question for readers who were not there.
         */
        QuestionSummary: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            kind: components["schemas"]["QuestionKind"];
            alpha: components["schemas"]["Figure"];
            observed: components["schemas"]["Figure"];
            /** Distribution */
            distribution: components["schemas"]["ValueCount"][];
            audited: components["schemas"]["Audited"] | null;
        };
        /**
         * QuestionVerdict
         * @description A verdict on the answer to one question.
         */
        QuestionVerdict: {
            /** Question Id */
            question_id: string;
            verdict: components["schemas"]["Judgement"];
            /**
             * Reason
             * @default
             */
            reason?: string;
            fixed?: components["schemas"]["Answer"] | null;
            /** Code */
            code?: string | null;
        };
        /**
         * Queue
         * @description What the annotator has in hand, head first.
         *
         *     ``remaining`` counts what this person may still judge, and is left out where counting would make
         *     everybody wait; ``has_more``: at least so many.
         */
        Queue: {
            /** Leases */
            leases: components["schemas"]["Lease"][];
            /** Remaining */
            remaining: number | null;
            /** Done */
            done: number;
            /**
             * Has More
             * @default false
             */
            has_more?: boolean;
        };
        /**
         * Rate
         * @description A proportion: hits of n, with its Wilson interval; without n it has no value.
         *
         *     Of a sample of which one part was reviewed more than another, the parts are weighed; without
         *     review of some part it has no value.
         */
        Rate: {
            /** Value */
            value: number | null;
            /** Hits */
            hits: number;
            /** N */
            n: number;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
        };
        /**
         * ReasonCode
         * @description What a reviewer found. A code that Goldsmith brings has no name: the catalogue has it.
         */
        ReasonCode: {
            /** Id */
            id: string;
            /**
             * Name
             * @default
             */
            name?: string;
        };
        /**
         * Recipe
         * @description How labels are made of judgements. Recipe and position decide every byte of a release.
         */
        Recipe: {
            /** @default undecided */
            ties?: components["schemas"]["Ties"];
            /** @default leave_out */
            gaps?: components["schemas"]["Gaps"];
            /** @default majority */
            truth?: components["schemas"]["Truth"];
        };
        /**
         * Region
         * @description A stretch of a recording on one of its tiers, end exclusive.
         */
        Region: {
            /**
             * Kind
             * @default region
             * @constant
             */
            kind: "region";
            /** Tier */
            tier: string;
            /** Start */
            start: number;
            /** End */
            end: number;
        };
        /**
         * Release
         * @description A numbered release. ``digest`` is the SHA-256 of its manifest, once it is frozen.
         */
        Release: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Number */
            number: number;
            /** Note */
            note: string;
            recipe: components["schemas"]["Recipe"];
            state: components["schemas"]["ReleaseState"];
            /** Job Id */
            job_id: string | null;
            /** Error */
            error: string | null;
            error_phrase: components["schemas"]["Phrase"] | null;
            /** Position */
            position: number | null;
            /** Digest */
            digest: string | null;
            /** Size Bytes */
            size_bytes: number | null;
            /** Items */
            items: number;
            /** Judgements */
            judgements: number;
            /** Undecided */
            undecided: number;
            /** Left Out */
            left_out: number;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /** Creator Name */
            creator_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * ReleaseBody
         * @description Why this version.
         */
        ReleaseBody: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * ReleaseState
         * @description Where a release stands.
         * @enum {string}
         */
        ReleaseState: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * ReliabilityBin
         * @description Items of which the model claims so much on average, and how often it is right, with n.
         */
        ReliabilityBin: {
            /** Claimed */
            claimed: number;
            /** Right */
            right: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** N */
            n: number;
        };
        /**
         * ReopenFor
         * @description Who judges again after a reject.
         * @enum {string}
         */
        ReopenFor: "author" | "anyone";
        /**
         * ResolutionBody
         * @description What was decided about a concern.
         */
        ResolutionBody: {
            /**
             * Resolution
             * @default
             */
            resolution?: string;
            /**
             * Is Withheld
             * @default false
             */
            is_withheld?: boolean;
        };
        /**
         * ReviewCounts
         * @description How many items wait for which kind of review.
         */
        ReviewCounts: {
            /** Disagreement */
            disagreement: number;
            /** Sample */
            sample: number;
            /**
             * Flagged
             * @default 0
             */
            flagged?: number;
        };
        /**
         * ReviewFigures
         * @description Why people differed, what became of rulings, and how well and how much is reviewed.
         *
         *     ``overturned_decisions``: of those that somebody else looked at again, in a second review, when
         *     the item was settled later, or when gold was contested; by person for those who lead.
         */
        ReviewFigures: {
            disagreements: components["schemas"]["DisagreementCounts"];
            /** In Force */
            in_force: number;
            /** Overturned */
            overturned: number;
            /** Clauses */
            clauses: number;
            /** Citations */
            citations: number;
            /** Codes */
            codes: components["schemas"]["CodeCount"][];
            agreement: components["schemas"]["ReviewerAgreement"];
            overturned_decisions: components["schemas"]["ReviewRate"];
            /** Most Per Day */
            most_per_day: number | null;
            /** Loads */
            loads: components["schemas"]["ReviewerLoad"][];
            /** Named Clauses */
            named_clauses: components["schemas"]["ClauseFigures"][];
            /** Deciders */
            deciders: components["schemas"]["Decider"][];
        };
        /**
         * ReviewKind
         * @description Why an item is up for review.
         * @enum {string}
         */
        ReviewKind: "disagreement" | "sample" | "flagged" | "second" | "risk" | "all";
        /**
         * ReviewPolicy
         * @description How a project reviews. Without a panel one expert settles what people differ on.
         */
        ReviewPolicy: {
            panel?: components["schemas"]["Panel"] | null;
            /**
             * Codes
             * @default [
             *       {
             *         "id": "wrong_label",
             *         "name": ""
             *       },
             *       {
             *         "id": "boundary",
             *         "name": ""
             *       },
             *       {
             *         "id": "missed",
             *         "name": ""
             *       },
             *       {
             *         "id": "guideline_misread",
             *         "name": ""
             *       },
             *       {
             *         "id": "careless",
             *         "name": ""
             *       },
             *       {
             *         "id": "guideline_unclear",
             *         "name": ""
             *       },
             *       {
             *         "id": "other",
             *         "name": ""
             *       }
             *     ]
             */
            codes?: components["schemas"]["ReasonCode"][];
            /** Sample Percent */
            sample_percent?: number | null;
            /**
             * Second Share
             * @default 0
             */
            second_share?: number;
            /** Most Per Day */
            most_per_day?: number | null;
        };
        /**
         * ReviewRate
         * @description So many of ``n``, with Wilson's interval of 95 %; without ``n`` there is no value.
         */
        ReviewRate: {
            /** Value */
            value: number | null;
            /** Hits */
            hits: number;
            /** N */
            n: number;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
        };
        /**
         * ReviewTask
         * @description An item that waits for review.
         */
        ReviewTask: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** External Id */
            external_id: string;
            /** Excerpt */
            excerpt: string;
            /** Language */
            language: string;
            /** Judgements */
            judgements: number;
            /** Agreement */
            agreement: number | null;
            /** Status */
            status: string;
        };
        /**
         * ReviewerAgreement
         * @description How often two reviewers said the same of an answer; alpha is undefined without spread.
         */
        ReviewerAgreement: {
            observed: components["schemas"]["ReviewRate"];
            /** Alpha */
            alpha: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
        };
        /**
         * ReviewerLoad
         * @description How many judgements and items somebody reviewed.
         */
        ReviewerLoad: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Today */
            today: number;
            /** This Week */
            this_week: number;
        };
        /**
         * RevisionBody
         * @description Changed answers, and the revision they change.
         */
        RevisionBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Base Revision */
            base_revision: number;
            /**
             * Active Ms
             * @default 0
             */
            active_ms?: number;
            /**
             * Elapsed Ms
             * @default 0
             */
            elapsed_ms?: number;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Is Unsure
             * @default false
             */
            is_unsure?: boolean;
        };
        /**
         * Role
         * @description What a person may do in one project.
         * @enum {string}
         */
        Role: "owner" | "manager" | "reviewer" | "expert" | "annotator" | "viewer" | "adviser";
        /**
         * RoleBody
         * @description A role.
         */
        RoleBody: {
            role: components["schemas"]["Role"];
        };
        /**
         * RotatedBox
         * @description A box turned clockwise about its centre, in degrees.
         */
        RotatedBox: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default rotated_box
             * @constant
             */
            shape: "rotated_box";
            /** Cx */
            cx: number;
            /** Cy */
            cy: number;
            /** W */
            w: number;
            /** H */
            h: number;
            /** Angle */
            angle: number;
        };
        /**
         * RowProblem
         * @description A row that was not taken, and why. ``line`` counts from 1, in a file or in what was sent.
         */
        RowProblem: {
            /** Line */
            line: number;
            /** Reason */
            reason: string;
            /** External Id */
            external_id?: string | null;
        };
        /**
         * Ruling
         * @description A decision with its reason, cited as R and its number.
         *
         *     ``item_id`` is given only to those who may see items. ``overturned_by`` and ``overturns`` are
         *     numbers of rulings.
         */
        Ruling: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Number */
            number: number;
            /** Question Id */
            question_id: string;
            /** Label Id */
            label_id: string | null;
            /** Clause Id */
            clause_id: string | null;
            /** Text */
            text: string;
            /** Decision */
            decision: string;
            /** Reason */
            reason: string;
            state: components["schemas"]["RulingState"];
            /** Item Id */
            item_id: string | null;
            /** Inquiry Id */
            inquiry_id: string | null;
            /** Guideline Version */
            guideline_version: number | null;
            /** Made By Name */
            made_by_name: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Cited */
            cited: number;
            /** Overturned By */
            overturned_by: number | null;
            /** Overturns */
            overturns: number | null;
        };
        /**
         * RulingBody
         * @description A decision, what it is about, and the answered question or the item it was made on.
         */
        RulingBody: {
            /** Text */
            text: string;
            /** Decision */
            decision: string;
            /** Reason */
            reason: string;
            /** Question Id */
            question_id: string;
            /** Label Id */
            label_id?: string | null;
            /** Clause Id */
            clause_id?: string | null;
            /** Item Id */
            item_id?: string | null;
            /** Inquiry Id */
            inquiry_id?: string | null;
        };
        /**
         * RulingState
         * @description Whether a ruling holds, gave way to a newer one, or stands in the guideline now.
         * @enum {string}
         */
        RulingState: "in_force" | "overturned" | "clause";
        /**
         * Runs
         * @description The mean of several runs, with the lowest and the highest.
         */
        Runs: {
            /** Mean */
            mean: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * SavedLabels
         * @description What adapting saves against fixed overlap, on the random items that got every label.
         *
         *     Without a value the reason says why there is none. ``same``: of ``n_items`` so many had the same
         *     label when they would have stopped as after all labels.
         */
        SavedLabels: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N Items */
            n_items: number;
            /** N Labels */
            n_labels: number;
            /** Method */
            method: string;
            /** Same */
            same: number;
            /** Same Low */
            same_low: number | null;
            /** Same High */
            same_high: number | null;
            /** Reason */
            reason?: string | null;
            reason_phrase?: components["schemas"]["Phrase"] | null;
        };
        /**
         * Schema
         * @description Which fields are shown and which questions are asked.
         */
        Schema: {
            /**
             * Format
             * @default 1
             * @constant
             */
            format?: 1;
            /** @default stacked */
            layout?: components["schemas"]["Layout"];
            /** Fields */
            fields: components["schemas"]["FieldSpec"][];
            /**
             * Questions
             * @default []
             */
            questions?: components["schemas"]["Question"][];
            /**
             * Constraints
             * @default []
             */
            constraints?: components["schemas"]["Constraint"][];
        };
        /**
         * Scope
         * @description What an API token may be used for. A session in the browser has all of them.
         * @enum {string}
         */
        Scope: "read" | "annotate" | "write";
        /**
         * Score
         * @description How well a model did on items it was not trained on, with what chance alone would give.
         *
         *     ``baseline`` is what always saying the commonest label gives; a tagger has none.
         */
        Score: {
            /** Measure */
            measure: string;
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N */
            n: number;
            /** Method */
            method: string;
            /** Baseline */
            baseline?: number | null;
        };
        /**
         * Selection
         * @description Which items a batch takes: named ones, or those of a filter, all or a seeded sample.
         */
        Selection: {
            /** Item Ids */
            item_ids?: string[];
            filter?: components["schemas"]["ItemFilter-Input"] | null;
            /** Sample Size */
            sample_size?: number | null;
            /**
             * Seed
             * @default 0
             */
            seed?: number;
        };
        /**
         * Sensitivity
         * @description How much an item may ask of the one who reads it.
         * @enum {string}
         */
        Sensitivity: "none" | "unknown" | "sensitive" | "harmful";
        /**
         * ServiceAccount
         * @description A service account with its first token.
         */
        ServiceAccount: {
            person: components["schemas"]["Person"];
            token: components["schemas"]["Token"];
        };
        /**
         * ServiceAccountBody
         * @description A program, and its role in a project.
         */
        ServiceAccountBody: {
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * SetAside
         * @description Judgements that were set aside; once undone, how many count again.
         */
        SetAside: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Batch Id */
            batch_id: string | null;
            /** Batch Name */
            batch_name: string | null;
            /** Question Id */
            question_id: string | null;
            /** Since */
            since: string | null;
            /** Reason */
            reason: string;
            /** Judgements */
            judgements: number;
            /** Slots */
            slots: number;
            /** Created By Name */
            created_by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Undone At */
            undone_at: string | null;
            /** Restored */
            restored: number | null;
        };
        /**
         * SetAsideBody
         * @description And why.
         */
        SetAsideBody: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Batch Id */
            batch_id?: string | null;
            /** Question Id */
            question_id?: string | null;
            /** Since */
            since?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * ShapeTool
         * @description What can be drawn on a picture.
         * @enum {string}
         */
        ShapeTool: "box" | "polygon" | "polyline" | "point" | "rotated_box" | "ellipse" | "skeleton" | "mask";
        /**
         * Showing
         * @description Whether the annotators of a batch see what was suggested.
         * @enum {string}
         */
        Showing: "none" | "shown";
        /**
         * SignIn
         * @description A session of a person in some browser.
         */
        SignIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Agent */
            agent: string;
            /**
             * Is Current
             * @default false
             */
            is_current?: boolean;
        };
        /**
         * SignInBody
         * @description E-mail and password.
         */
        SignInBody: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * SimilarBody
         * @description Which item in hand the others should be like, and how many leases to hold at once.
         */
        SimilarBody: {
            /**
             * Lease Id
             * Format: uuid
             */
            lease_id: string;
            /**
             * Want
             * @default 48
             */
            want?: number;
        };
        /**
         * SimilarWork
         * @description A queue in which the items most like one come first, and how alike each is, from 0 to 1.
         */
        SimilarWork: {
            queue: components["schemas"]["Queue"];
            /** Likeness */
            likeness: {
                [key: string]: number;
            };
        };
        /**
         * Skeleton
         * @description Named joints, all that the guideline names, in its order.
         */
        Skeleton: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default skeleton
             * @constant
             */
            shape: "skeleton";
            /** Joints */
            joints: components["schemas"]["PlacedJoint"][];
        };
        /**
         * SkeletonSpec
         * @description The joints in the order in which they are placed, and the lines between them.
         */
        SkeletonSpec: {
            /**
             * Joints
             * @default []
             */
            joints?: components["schemas"]["JointSpec"][];
            /**
             * Bones
             * @default []
             */
            bones?: components["schemas"]["Bone"][];
        };
        /**
         * Skill
         * @description How often somebody is right, of ``n``; without a value there are too few to say.
         */
        Skill: {
            /** Value */
            value: number | null;
            /** Hits */
            hits: number;
            /** N */
            n: number;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
        };
        /**
         * SkillOnQuestion
         * @description One person's answers to one question: measured by gold, and apart as peers see them.
         *
         *     ``gold_told`` and ``told`` are for the person, by fives, so that gold stays hidden; ``careless`` says
         *     how labels look that tell next to nothing: one class throughout, near chance.
         */
        SkillOnQuestion: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** N */
            n: number;
            gold: components["schemas"]["Skill"];
            gold_told: components["schemas"]["Skill"];
            peers: components["schemas"]["Skill"];
            /** Classes */
            classes: components["schemas"]["ClassBias"][];
            /** Careless */
            careless: string | null;
            drift: components["schemas"]["DriftFound"] | null;
            /** By Class */
            by_class?: components["schemas"]["ClassSkill"][];
            told?: components["schemas"]["ToldSkill"] | null;
        };
        /**
         * SkipBody
         * @description Why not this item.
         */
        SkipBody: {
            reason: components["schemas"]["SkipReason"];
            /**
             * Want
             * @default 3
             */
            want?: number;
        };
        /**
         * SkipReason
         * @description Why somebody did not judge an item.
         * @enum {string}
         */
        SkipReason: "unclear" | "language" | "distressing" | "broken" | "other";
        /**
         * Slice
         * @description A saved filter with its name.
         */
        Slice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Name */
            name: string;
            query: components["schemas"]["ItemFilter-Output"];
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * SliceBody
         * @description A filter and its name.
         */
        SliceBody: {
            /** Name */
            name: string;
            query: components["schemas"]["ItemFilter-Input"];
        };
        /**
         * SliceChoice
         * @description What items can be told apart by: a facet, of metadata with its key, and how many values.
         */
        SliceChoice: {
            facet: components["schemas"]["Facet"];
            /** Key */
            key: string;
            /** N Values */
            n_values: number;
        };
        /**
         * SliceMenu
         * @description Which figures can be looked at slice by slice, and by what.
         */
        SliceMenu: {
            /** Questions */
            questions: components["schemas"]["SlicedQuestion"][];
            /** Choices */
            choices: components["schemas"]["SliceChoice"][];
        };
        /**
         * SliceQuality
         * @description The figures of one slice; ``search`` is the filter that finds its items.
         *
         *     Where there are too few items or checks, a figure says so instead of a value. ``alike``: how
         *     alike answers are to a question whose answers are seldom the same.
         */
        SliceQuality: {
            /** Value */
            value: string;
            /** Name */
            name: string;
            /** Search */
            search: {
                [key: string]: unknown;
            };
            /** N Items */
            n_items: number;
            /** N Labels */
            n_labels: number;
            alpha: components["schemas"]["Figure"];
            observed: components["schemas"]["Figure"];
            audited: components["schemas"]["Figure"];
            /** Distribution */
            distribution: components["schemas"]["ValueCount"][];
            alike?: components["schemas"]["Figure"] | null;
        };
        /**
         * SlicedQuestion
         * @description A question whose figures are known slice by slice.
         */
        SlicedQuestion: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Has Classes */
            has_classes: boolean;
            /** Has Left Out */
            has_left_out: boolean;
        };
        /**
         * Snap
         * @description What the edges of a span stick to. The annotation screen holds it; the server cannot know words.
         * @enum {string}
         */
        Snap: "character" | "grapheme" | "word";
        /**
         * Source
         * @description A source with how much it has suggested.
         */
        Source: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            kind: components["schemas"]["SourceKind"];
            /** Name */
            name: string;
            /** Version */
            version: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Suggestions
             * @default 0
             */
            suggestions?: number;
            /**
             * Items
             * @default 0
             */
            items?: number;
        };
        /**
         * SourceBody
         * @description Who suggests.
         */
        SourceBody: {
            /** Name */
            name: string;
            /**
             * Version
             * @default 1
             */
            version?: string;
            /** @default model */
            kind?: components["schemas"]["SourceKind"];
        };
        /**
         * SourceInfluence
         * @description What became of one source's suggestions for one question, seen and hidden.
         *
         *     ``taken``: accepted unchanged, of those seen. ``agreed`` adds those who answered the same by
         *     hand; ``agreed_hidden`` is how often people say the same without seeing it, and ``influence`` is
         *     what seeing adds. ``marks_kept`` counts single marks where a suggestion has several.
         */
        SourceInfluence: {
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Source Name */
            source_name: string;
            /** Source Version */
            source_version: string;
            /** Question Id */
            question_id: string;
            /** Question Title */
            question_title: string;
            /** Seen */
            seen: number;
            /** Accepted */
            accepted: number;
            /** Same */
            same: number;
            /** Changed */
            changed: number;
            /** Rejected */
            rejected: number;
            taken: components["schemas"]["Rate"];
            agreed: components["schemas"]["Rate"];
            agreed_hidden: components["schemas"]["Rate"];
            influence: components["schemas"]["Change"];
            marks_kept: components["schemas"]["Rate"];
            /** Labels */
            labels?: components["schemas"]["LabelTaken"][];
        };
        /**
         * SourceKind
         * @description What makes suggestions.
         * @enum {string}
         */
        SourceKind: "model" | "rule" | "person";
        /**
         * SpanAnchor
         * @description A span of a text: its parts are sorted and disjoint, more than one where it is discontinuous.
         */
        SpanAnchor: {
            /**
             * Kind
             * @default span
             * @constant
             */
            kind: "span";
            /** Parts */
            parts: components["schemas"]["SpanPart"][];
        };
        /**
         * SpanPart
         * @description A stretch of a field's text: Unicode code points, end exclusive, and what stands there.
         *
         *     The text of a conversation is that of its turns, a line break between them.
         */
        SpanPart: {
            /** Start */
            start: number;
            /** End */
            end: number;
            /** Text */
            text: string;
        };
        /**
         * Spot
         * @description A single point.
         */
        Spot: {
            /**
             * Kind
             * @default shape
             * @constant
             */
            kind: "shape";
            /**
             * Shape
             * @default point
             * @constant
             */
            shape: "point";
            /** X */
            x: number;
            /** Y */
            y: number;
        };
        /**
         * StateBody
         * @description Whether the batch gives out work.
         */
        StateBody: {
            state: components["schemas"]["BatchState"];
        };
        /**
         * Stratum
         * @description A part of the whole: ``hits`` of ``n`` drawn of its ``size`` items.
         */
        Stratum: {
            /** Size */
            size: number;
            /** N */
            n: number;
            /** Hits */
            hits: number;
        };
        /**
         * SubmitResult
         * @description What was stored, and the refilled queue.
         */
        SubmitResult: {
            annotation: components["schemas"]["Submitted"];
            queue: components["schemas"]["Queue"];
        };
        /**
         * Submitted
         * @description An annotation as its author sees it.
         */
        Submitted: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Batch Id */
            batch_id: string | null;
            /** Revision */
            revision: number;
            /** Is Counted */
            is_counted: boolean;
            /** Is Late */
            is_late: boolean;
        };
        /**
         * SuggestBody
         * @description Suggestions of one source.
         */
        SuggestBody: {
            source: components["schemas"]["SourceBody"];
            /** Rows */
            rows: components["schemas"]["OfferedBody"][];
        };
        /**
         * Suggestion
         * @description What a source would answer to one question about one item; no marks: it would mark nothing.
         *
         *     ``sure`` holds how sure it is of single labels, where it says so.
         */
        Suggestion: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Question Id */
            question_id: string;
            /** Marks */
            marks: {
                [key: string]: unknown;
            }[];
            /** Confidence */
            confidence: number | null;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            source_kind: components["schemas"]["SourceKind"];
            /** Source Name */
            source_name: string;
            /** Source Version */
            source_version: string;
            /** Sure */
            sure?: {
                [key: string]: number;
            };
        };
        /**
         * SuggestionFileBody
         * @description An upload that holds suggestions, and whose they are.
         */
        SuggestionFileBody: {
            /**
             * Upload Id
             * Format: uuid
             */
            upload_id: string;
            source: components["schemas"]["SourceBody"];
        };
        /**
         * SuggestionImport
         * @description A file of suggestions: how far it is, and what became of its rows.
         */
        SuggestionImport: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            source: components["schemas"]["Source"];
            /**
             * Upload Id
             * Format: uuid
             */
            upload_id: string;
            /** Filename */
            filename: string;
            state: components["schemas"]["ImportState"];
            /** Error */
            error: string | null;
            /** Rows Read */
            rows_read: number;
            /** Added */
            added: number;
            /** Known */
            known: number;
            /** Bad */
            bad: number;
            /** Problems */
            problems: components["schemas"]["RowProblem"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * SwitchBody
         * @description Whether the live model may be asked.
         */
        SwitchBody: {
            /** Is Active */
            is_active: boolean;
        };
        /**
         * Taken
         * @description What became of rows: suggestions that are new, those known already, rows that do not fit.
         */
        Taken: {
            /** Added */
            added: number;
            /** Known */
            known: number;
            /** Problems */
            problems?: components["schemas"]["RowProblem"][];
        };
        /**
         * TakenFor
         * @description How often somebody gave one class to items that are taken to be of another.
         */
        TakenFor: {
            /** Given */
            given: string;
            /** Taken */
            taken: string;
            /** N */
            n: number;
        };
        /**
         * TakenMarks
         * @description Marks that a settled answer took over from a judgement, by their ids there.
         */
        TakenMarks: {
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /** Mark Ids */
            mark_ids: string[];
        };
        /**
         * Template
         * @description A guideline to start from.
         */
        Template: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            content: components["schemas"]["Content"];
        };
        /**
         * TextDirection
         * @description Which way the transcripts of a tier run; by their own letters where nothing is said.
         * @enum {string}
         */
        TextDirection: "auto" | "ltr" | "rtl";
        /**
         * ThresholdBody
         * @description Whose suggestions to accept, and from which confidence on.
         */
        ThresholdBody: {
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Threshold */
            threshold: number;
        };
        /**
         * TierSpec
         * @description A named row of regions under the sound.
         */
        TierSpec: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /**
             * May Overlap
             * @default false
             */
            may_overlap?: boolean;
            /** @default none */
            transcript?: components["schemas"]["Transcript"];
            /** @default auto */
            direction?: components["schemas"]["TextDirection"];
            /**
             * Has Speaker
             * @default false
             */
            has_speaker?: boolean;
            /**
             * Speakers
             * @description Who may be heard; free names where nobody is listed.
             * @default []
             */
            speakers?: string[];
        };
        /**
         * Ties
         * @description What becomes of a question on which the judgements tie.
         * @enum {string}
         */
        Ties: "undecided" | "leave_out" | "first";
        /**
         * TimeBin
         * @description How many judgements took from ``low_s`` up to ``high_s`` seconds.
         */
        TimeBin: {
            /** Low S */
            low_s: number;
            /** High S */
            high_s: number;
            /** N */
            n: number;
        };
        /**
         * TimeOutlier
         * @description A judgement that took very unlike this person's others.
         */
        TimeOutlier: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** S */
            s: number;
        };
        /**
         * TimeTaken
         * @description The median active time of a judgement in seconds, of ``n``.
         */
        TimeTaken: {
            /** Median S */
            median_s: number | null;
            /** N */
            n: number;
        };
        /**
         * Times
         * @description How long somebody's newest judgements took; too few of them tell nothing.
         */
        Times: {
            /** N */
            n: number;
            /** Median S */
            median_s: number | null;
            /** Bins */
            bins: components["schemas"]["TimeBin"][];
            /** Outliers */
            outliers: components["schemas"]["TimeOutlier"][];
            /** N Outliers */
            n_outliers: number;
        };
        /**
         * Token
         * @description An API token; its secret is shown once and stored only as a hash.
         */
        Token: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Used At */
            used_at: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Secret */
            secret?: string | null;
        };
        /**
         * TokenBody
         * @description What a token is for.
         */
        TokenBody: {
            /** Name */
            name: string;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /** Expires At */
            expires_at?: string | null;
        };
        /**
         * ToldPath
         * @description The line of all labels for the person themselves: without gold, and by fives of judgements.
         *
         *     ``began`` is the five at which a rise began that raised an alarm.
         */
        ToldPath: {
            /** N */
            n: number;
            /** Usual */
            usual: number;
            /** Limit */
            limit: number;
            /** Points */
            points: components["schemas"]["ToldPoint"][];
            /** Began */
            began?: number | null;
        };
        /**
         * ToldPoint
         * @description Where the sum stood after so many judgements, without the moment.
         */
        ToldPoint: {
            /** N */
            n: number;
            /** Total */
            total: number;
        };
        /**
         * ToldSkill
         * @description As peers see somebody, of full fives of judgements: what moved with all but gold would tell it.
         */
        ToldSkill: {
            /** N */
            n: number;
            peers: components["schemas"]["Skill"];
            /** Classes */
            classes: components["schemas"]["ClassBias"][];
            /** By Class */
            by_class: components["schemas"]["ClassSkill"][];
        };
        /**
         * TrainBody
         * @description Which question to learn.
         */
        TrainBody: {
            /** Question Id */
            question_id: string;
        };
        /**
         * Trainable
         * @description A question that can be learnt, and how many settled labels there are to learn from.
         */
        Trainable: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            kind: components["schemas"]["ModelKind"];
            /** Settled */
            settled: number;
            /** Needed */
            needed: number;
        };
        /**
         * Transcript
         * @description Whether the regions of a tier say what is heard in words.
         * @enum {string}
         */
        Transcript: "none" | "optional" | "required";
        /**
         * Truth
         * @description Who says what holds where nothing is settled: most people, or the model that fits best.
         * @enum {string}
         */
        Truth: "majority" | "model";
        /**
         * TurnAnchor
         * @description One turn of a conversation; the first is 0.
         */
        TurnAnchor: {
            /**
             * Kind
             * @default turn
             * @constant
             */
            kind: "turn";
            /** Turn */
            turn: number;
        };
        /**
         * Unreachable
         * @description Items that nobody of the batch may take.
         */
        Unreachable: {
            /** Language */
            language: string;
            /** Sensitivity */
            sensitivity: string;
            /** Items */
            items: number;
            /** Reason */
            reason: string;
            reason_phrase: components["schemas"]["Phrase"];
        };
        /**
         * Upload
         * @description A file that came, and how it would be read. ``problem`` says what stands in the way.
         */
        Upload: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Filename */
            filename: string;
            /** Size Bytes */
            size_bytes: number;
            format: components["schemas"]["FileFormat"] | null;
            encoding: components["schemas"]["Encoding"] | null;
            /** Delimiter */
            delimiter: string | null;
            /** Columns */
            columns: string[];
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Problems */
            problems: components["schemas"]["PreviewProblem"][];
            /** Problem */
            problem: string | null;
            suggested: components["schemas"]["Mapping-Output"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            problem_phrase?: components["schemas"]["Phrase"] | null;
        };
        /**
         * ValueCount
         * @description How often a value was given.
         */
        ValueCount: {
            /** Value */
            value: string;
            /** Name */
            name: string;
            /** Count */
            count: number;
            /** Share */
            share: number;
        };
        /**
         * Verdict
         * @description A recorded verdict.
         */
        Verdict: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /** Revision */
            revision: number;
            /** Question Id */
            question_id: string;
            verdict: components["schemas"]["Judgement"];
            /** Reason */
            reason: string;
            /** Fixed */
            fixed: {
                [key: string]: unknown;
            } | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Code */
            code?: string | null;
            /**
             * Is Second
             * @default false
             */
            is_second?: boolean;
        };
        /**
         * VerdictBody
         * @description Verdicts on one annotation, and who judges again after a reject.
         */
        VerdictBody: {
            /** Verdicts */
            verdicts: components["schemas"]["QuestionVerdict"][];
            /** @default author */
            reopen_for?: components["schemas"]["ReopenFor"];
        };
        /**
         * Version
         * @description A released version: immutable.
         */
        Version: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Number */
            number: number;
            /** Note */
            note: string;
            /** Digest */
            digest: string;
            /**
             * Released At
             * Format: date-time
             */
            released_at: string;
            content: components["schemas"]["Content"];
        };
        /**
         * VersionBody
         * @description The newer version, and whether added labels may be used.
         */
        VersionBody: {
            /**
             * Version Id
             * Format: uuid
             */
            version_id: string;
            /**
             * May Add Labels
             * @default false
             */
            may_add_labels?: boolean;
        };
        /**
         * VersionSummary
         * @description A released version, without its content.
         */
        VersionSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Number */
            number: number;
            /** Note */
            note: string;
            /** Digest */
            digest: string;
            /**
             * Released At
             * Format: date-time
             */
            released_at: string;
            /** Released By */
            released_by: string;
        };
        /**
         * VoteBody
         * @description What a member of a panel would settle, and why.
         */
        VoteBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            /** Rationale */
            rationale: string;
            disagreement?: components["schemas"]["Disagreement"] | null;
        };
        /**
         * WantBody
         * @description How many leases to hold.
         */
        WantBody: {
            /**
             * Want
             * @default 3
             */
            want?: number;
        };
        /**
         * WhoseBody
         * @description Whose judgements, of which batch and question, since when; what is left out means all.
         */
        WhoseBody: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Batch Id */
            batch_id?: string | null;
            /** Question Id */
            question_id?: string | null;
            /** Since */
            since?: string | null;
        };
        /**
         * WithdrawalBody
         * @description Why gold is withdrawn, and whether its answer still holds.
         */
        WithdrawalBody: {
            /** Reason */
            reason: string;
            /**
             * Keeps Answer
             * @default false
             */
            keeps_answer?: boolean;
        };
        /**
         * Draft
         * @description Unfinished answers, kept on the server; for a brief also what was written so far.
         */
        goldsmith__domains__annotation__types__Draft: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Note */
            note: string;
            /** Is Unsure */
            is_unsure: boolean;
            /** Revision */
            revision: number;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /** Written */
            written?: {
                [key: string]: string;
            } | null;
        };
        /**
         * Draft
         * @description The guideline being written.
         */
        goldsmith__domains__guidelines__types__Draft: {
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Revision */
            revision: number;
            content: components["schemas"]["Content"];
            /** Based On */
            based_on: string | null;
            /** Problems */
            problems?: string[];
        };
        /**
         * LeftOut
         * @description Something that a live model said and no question holds, and how often.
         */
        goldsmith__domains__models__types__LeftOut: {
            /** Reason */
            reason: string;
            /** N */
            n: number;
        };
        /**
         * LeftOut
         * @description Why a judgement is in no headline figure.
         * @enum {string}
         */
        goldsmith__domains__quality__types__LeftOut: "seen" | "bulk" | "set_aside" | "gold" | "adapted";
        /**
         * Problem
         * @description What went wrong and what to do, as application/problem+json (RFC 9457).
         */
        Problem: {
            /** Type */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /** Code */
            code: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `sign_in_refused`: E-mail or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_ins_too_often`: Too many failed sign-ins. Wait a minute and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_demo_sign_ins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoSignIn"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demo_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `not_a_demo`: Demo sign-ins exist in the demo only. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description `link_not_usable`: This link was used, withdrawn or has expired. Ask for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `link_not_usable`: This link was used, withdrawn or has expired. Ask for a new one. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_taken`: Somebody here has this e-mail already. Sign in instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak`: Choose a password of at least 10 characters that is not your e-mail or name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_myself: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `sign_in_refused`: E-mail or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_too_weak`: Choose a password of at least 10 characters that is not your e-mail or name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sign_ins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session_not_found`: You have no such sign-in. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `token_not_found`: You have no such token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_reset_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLink"];
                };
            };
            /** @description `person_not_found`: There is no such person among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_service_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Project_"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_project: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this in the meantime. Reload, look at both, and save again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `person_not_found`: There is no such person among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: A project needs an owner. Make somebody else owner first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `person_not_found`: There is no such person among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: A project needs an owner. Make somebody else owner first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invitation_not_found`: There is no such invitation in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_activity: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Activity_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["goldsmith__domains__guidelines__types__Draft"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_draft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Content"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["goldsmith__domains__guidelines__types__Draft"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this in the meantime. Reload, look at both, and save again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_example: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Example"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["goldsmith__domains__guidelines__types__Draft"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_guideline_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VersionSummary_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_guideline_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_release`: The draft says the same as the latest version. Change something first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `schema_invalid`: The schema does not hold together. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_guideline_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description `guideline_version_not_found`: There is no such guideline version in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_file: {
        parameters: {
            query: {
                filename: string;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_upload: {
        parameters: {
            query?: {
                format?: components["schemas"]["FileFormat"] | null;
                encoding?: components["schemas"]["Encoding"] | null;
            };
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description `upload_not_found`: There is no such upload among those you may see. Send the file again. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `upload_not_found`: There is no such upload among those you may see. Send the file again.
             *
             *     `store_not_found`: There is no such store, or it is not open to this project. Ask an owner of the installation.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping_invalid`: At least one column must become a text field, and each column can have one use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_left_out: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportProblem_"];
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_running`: The import has ended already, so there is nothing to cancel. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import_not_failed`: Only an import that failed or was cancelled can be tried again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActResult"];
                };
            };
            /** @description `import_not_found`: There is no such import among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `import_running`: The import still runs. Cancel it, or wait until it is done.
             *
             *     `items_judged`: Some of these items have been judged. Withhold them instead, so that no work is lost.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_items: {
        parameters: {
            query?: {
                sort?: components["schemas"]["ItemSort"];
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                contains?: string | null;
                status?: components["schemas"]["ItemStatus"][] | null;
                label?: string[];
                answered?: string[];
                annotator?: string | null;
                agreement_below?: number | null;
                language?: string | null;
                sensitivity?: string | null;
                meta?: string[];
                import_id?: string | null;
                slice_id?: string | null;
                judged_week?: string | null;
                version_id?: string | null;
                disagreement?: string | null;
                clause_id?: string | null;
                is_withheld?: boolean | null;
                is_withdrawn?: boolean;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Item_"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `slice_not_found`: There is no such slice in your projects.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `filter_invalid`: This filter cannot be used. Look at the fields it names. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_items: {
        parameters: {
            query?: {
                q?: string | null;
                contains?: string | null;
                status?: components["schemas"]["ItemStatus"][] | null;
                label?: string[];
                answered?: string[];
                annotator?: string | null;
                agreement_below?: number | null;
                language?: string | null;
                sensitivity?: string | null;
                meta?: string[];
                import_id?: string | null;
                slice_id?: string | null;
                judged_week?: string | null;
                version_id?: string | null;
                disagreement?: string | null;
                clause_id?: string | null;
                is_withheld?: boolean | null;
                is_withdrawn?: boolean;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCount"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `slice_not_found`: There is no such slice in your projects.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `filter_invalid`: This filter cannot be used. Look at the fields it names. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_facets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_items: {
        parameters: {
            query?: {
                format?: "jsonl" | "csv";
                q?: string | null;
                contains?: string | null;
                status?: components["schemas"]["ItemStatus"][] | null;
                label?: string[];
                answered?: string[];
                annotator?: string | null;
                agreement_below?: number | null;
                language?: string | null;
                sensitivity?: string | null;
                meta?: string[];
                import_id?: string | null;
                slice_id?: string | null;
                judged_week?: string | null;
                version_id?: string | null;
                disagreement?: string | null;
                clause_id?: string | null;
                is_withheld?: boolean | null;
                is_withdrawn?: boolean;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `slice_not_found`: There is no such slice in your projects.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `filter_invalid`: This filter cannot be used. Look at the fields it names. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    act_on_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActResult"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `item_not_found`: There is no such item among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `items_judged`: Some of these items have been judged. Withhold them instead, so that no work is lost. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `nothing_chosen`: Name items or a filter, so that it is clear what is meant.
             *
             *     `filter_invalid`: This filter cannot be used. Look at the fields it names.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_slices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slice"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_slice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SliceBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slice"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slice_name_taken`: Another slice of this project has that name. Choose another one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `filter_invalid`: This filter cannot be used. Look at the fields it names. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_slice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `slice_not_found`: There is no such slice in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_stores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectStore"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectStore"][];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `store_not_found`: There is no such store, or it is not open to this project. Ask an owner of the installation.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectStore"][];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `store_not_found`: There is no such store, or it is not open to this project. Ask an owner of the installation.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description `media_not_found`: There is no such image or recording in a project of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_media_content: {
        parameters: {
            query?: never;
            header?: {
                Range?: string | null;
                "If-None-Match"?: string | null;
            };
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/tiff": string;
                    "audio/wav": string;
                    "audio/flac": string;
                    "audio/ogg": string;
                    "audio/mpeg": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/tiff": string;
                    "audio/wav": string;
                    "audio/flac": string;
                    "audio/ogg": string;
                    "audio/mpeg": string;
                };
            };
            /** @description You have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `media_not_found`: There is no such image or recording in a project of yours.
             *
             *     `file_gone`: The store does not have this file. Put it back, or import the item from another place.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file_changed`: The file in the store is another one than was imported. Put it back, or import it as new. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such range */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `store_silent`: The store does not answer. Try again in a moment, or ask whoever runs this installation. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_media_overview: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description You have it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `media_not_found`: There is no such image or recording in a project of yours.
             *
             *     `media_not_made`: This has not been made of the file yet, or never will be. Look again in a moment.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Source_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_suggest_for`: Release a guideline version first: suggestions answer its questions. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_suggestion_imports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SuggestionImport_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_suggestion_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionFileBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionImport"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `upload_not_found`: There is no such upload among those you may see. Send the file again.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_suggest_for`: Release a guideline version first: suggestions answer its questions. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_suggestion_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestion_import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionImport"];
                };
            };
            /** @description `suggestion_import_not_found`: There is no such import of suggestions among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_batches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Batch_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `guideline_version_not_found`: There is no such guideline version in your projects.
             *
             *     `person_not_found`: There is no such person among those you may see.
             *
             *     `source_not_found`: There is no such source of suggestions among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `batch_empty`: The batch would hold no item. Widen the selection.
             *
             *     `bulk_unfit`: In bulk only choices and ratings can be answered; this guideline asks for more than that.
             *
             *     `overlap_unfit`: Texts and numbers are hardly ever the same twice, so they cannot stop. Choose a fixed overlap.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimate_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_batch: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `source_not_found`: There is no such source of suggestions among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this in the meantime. Reload, look at both, and save again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bulk_unfit`: In bulk only choices and ratings can be answered; this guideline asks for more than that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_batch_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_batch_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_empty`: The batch would hold no item. Widen the selection. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_batch_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `person_not_found`: There is no such person among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_batch_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `not_in_batch`: You are not on this batch. Ask whoever manages the project.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_overlap_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapReport"] | null;
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raise_overlap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverlapBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_empty`: The batch would hold no item. Widen the selection. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_guideline_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `guideline_version_not_found`: There is no such guideline version in your projects.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `labels_added`: The newer version adds labels. Confirm that annotators may use them from now on.
             *
             *     `version_incompatible`: The newer version changes what given answers mean. Close this batch and start one for it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_set_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clone_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_empty`: The batch would hold no item. Widen the selection. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_my_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWork"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_own_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                annotation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRecord"];
                };
            };
            /** @description `annotation_not_found`: There is no such annotation among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lease_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description `not_in_batch`: You are not on this batch. Ask whoever manages the project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_open`: This batch is paused or closed. Your drafts are kept. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_leases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeartbeatBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            /** @description `not_in_batch`: You are not on this batch. Ask whoever manages the project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_in_batch`: You are not on this batch. Ask whoever manages the project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_lease_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lease_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["goldsmith__domains__annotation__types__Draft"];
                };
            };
            /** @description `lease_not_found`: You hold no such lease, and never did. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lease_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmitResult"];
                };
            };
            /** @description `lease_not_found`: You hold no such lease, and never did. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `annotation_changed`: This was answered in the meantime, perhaps in another tab. Both versions are kept; choose one.
             *
             *     `text_known`: An item with this very text is there already. Write another one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    skip_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lease_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description `lease_not_found`: You hold no such lease, and never did. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lease_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description `lease_not_found`: You hold no such lease, and never did. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_judgements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemJudgement"][];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                annotation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotation"];
                };
            };
            /** @description `annotation_not_found`: There is no such annotation among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revise_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                annotation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotation"];
                };
            };
            /** @description `annotation_not_found`: There is no such annotation among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `annotation_reviewed`: This annotation was reviewed, so it can no longer be revised. Ask the reviewer to reopen it.
             *
             *     `annotation_changed`: This was answered in the meantime, perhaps in another tab. Both versions are kept; choose one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_inquiries: {
        parameters: {
            query?: {
                is_open?: boolean;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Inquiry_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_inquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inquiry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inquiry"];
                };
            };
            /** @description `inquiry_not_found`: There is no such question among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_resolved`: This was answered or resolved already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raise_concern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcernBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Concern"];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_concerns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Concern_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolve_concern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                concern_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Concern"];
                };
            };
            /** @description `concern_not_found`: There is no such concern among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_resolved`: This was answered or resolved already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lease_many: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GridBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description `not_in_batch`: You are not on this batch. Ask whoever manages the project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `batch_not_open`: This batch is paused or closed. Your drafts are kept.
             *
             *     `bulk_not_allowed`: This batch is not answered in bulk. Whoever manages the project can allow it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lease_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarWork"];
                };
            };
            /**
             * @description `not_in_batch`: You are not on this batch. Ask whoever manages the project.
             *
             *     `lease_not_found`: You hold no such lease, and never did.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `batch_not_open`: This batch is paused or closed. Your drafts are kept.
             *
             *     `bulk_not_allowed`: This batch is not answered in bulk. Whoever manages the project can allow it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit_in_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /**
             * @description `not_in_batch`: You are not on this batch. Ask whoever manages the project.
             *
             *     `lease_not_found`: You hold no such lease, and never did.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `bulk_not_allowed`: This batch is not answered in bulk. Whoever manages the project can allow it.
             *
             *     `annotation_changed`: This was answered in the meantime, perhaps in another tab. Both versions are kept; choose one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_item_overlaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemOverlap"][];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_acceptances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptance"][];
                };
            };
            /** @description `batch_not_found`: There is no such batch among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThresholdBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `source_not_found`: There is no such source of suggestions among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThresholdBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptable"];
                };
            };
            /**
             * @description `batch_not_found`: There is no such batch among those you may see.
             *
             *     `source_not_found`: There is no such source of suggestions among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                acceptance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            /** @description `acceptance_not_found`: There is no such acceptance of suggestions among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `acceptance_running`: The suggestions are still being accepted. Wait until that is done, or cancel its job.
             *
             *     `acceptance_undone`: These suggestions were taken back already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_waiting: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ReviewKind"];
                annotator_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReviewTask_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_item_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntry"][];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                annotation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description `own_work`: Nobody reviews their own work. Leave this item to somebody else. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `annotation_not_found`: There is no such annotation among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `panel_decides`: A panel decides where people differ. Vote if you are on it; settle what it could not.
             *
             *     `enough_reviewed`: You have reviewed as much as this project allows in a day. Go on tomorrow.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `verdict_incomplete`: A verdict names its question; a fix brings the right answer, a reject its reason.
             *
             *     `answers_invalid`: The answers do not fit the guideline. Each problem is named.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjudicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjudicationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description `own_work`: Nobody reviews their own work. Leave this item to somebody else. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `nothing_judged`: Nobody has judged this item yet, so there is nothing to review.
             *
             *     `panel_decides`: A panel decides where people differ. Vote if you are on it; settle what it could not.
             *
             *     `enough_reviewed`: You have reviewed as much as this project allows in a day. Go on tomorrow.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_own_verdicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnVerdict"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gold: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GoldItem_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoldBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoldMade"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `gold_unsettled`: Gold needs a settled answer. Adjudicate these items first, or give the answer with them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_gold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `gold_not_found`: There is no such gold item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rulings: {
        parameters: {
            query?: {
                q?: string | null;
                state?: components["schemas"]["RulingState"] | null;
                question_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Ruling_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_ruling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `item_not_found`: There is no such item among those you may see.
             *
             *     `inquiry_not_found`: There is no such question among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ruling_unfit`: A ruling is about a question of the guideline, and about an item or question of the project. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ruling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruling_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            /** @description `ruling_not_found`: There is no such ruling in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overturn_ruling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruling_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            /** @description `ruling_not_found`: There is no such ruling in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ruling_not_in_force`: This ruling holds no longer. Load the list again and see what took its place. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turn_into_clause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruling_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            /** @description `ruling_not_found`: There is no such ruling in your projects. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ruling_not_in_force`: This ruling holds no longer. Load the list again and see what took its place. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_review_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFigures"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_review_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPolicy"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_review_policy: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPolicy"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPolicy"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this in the meantime. Reload, look at both, and save again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review_policy_unfit`: This review policy does not hold together. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cast_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /**
             * @description `not_on_panel`: You are not on the panel that decides here.
             *
             *     `own_work`: Nobody reviews their own work. Leave this item to somebody else.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `item_not_found`: There is no such item among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `vote_not_open`: You have voted on this item, or there is nothing to vote on. Take the next one.
             *
             *     `enough_reviewed`: You have reviewed as much as this project allows in a day. Go on tomorrow.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answers_invalid`: The answers do not fit the guideline. Each problem is named. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draw_audit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `question_not_found`: The guideline has no such question.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_settled`: No item has a settled label for this question yet, so there is nothing to audit. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `audit_plan_invalid`: No sample can follow this plan. Choose rates that lie further apart. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find_audit_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditTask"] | null;
                };
            };
            /** @description `audit_not_found`: There is no such audit among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_audit_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit_id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /**
             * @description `audit_not_found`: There is no such audit among those you may see.
             *
             *     `audit_task_not_found`: This item is not yours to check: it is not in the audit, or you judged it yourself.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_criteria: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Criteria"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_criteria: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CriteriaBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Criteria"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `changed_meanwhile`: Somebody changed this in the meantime. Reload, look at both, and save again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `criterion_invalid`: A criterion names a question of the guideline, and a bound that can be met. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_quality: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityReport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_quality: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityExport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_quality_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualitySummary"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_influence: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfluenceReport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_confusions: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                project_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confusions"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `question_not_found`: The guideline has no such question.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_slice_menu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceMenu"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_slices: {
        parameters: {
            query?: {
                by?: components["schemas"]["Facet"];
                key?: string;
            };
            header?: never;
            path: {
                project_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityBySlice"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `question_not_found`: The guideline has no such question.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slice_unknown`: This question has no classes to be told apart by. Choose something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_left_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftOutReport"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `question_not_found`: The guideline has no such question.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleReport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_own_quality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnQuality"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_own_errors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnError"][];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_own_error: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adjudication_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnErrorRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `own_error_not_found`: No answer of yours was settled so. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_contests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raise_contest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
                };
            };
            /**
             * @description `project_not_found`: There is no such project among those you belong to.
             *
             *     `item_not_found`: There is no such item among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_contest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contest"];
                };
            };
            /** @description `contest_not_found`: There is no such contest among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `contest_answered`: This was answered already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_set_asides: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAside"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_judgements_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAsideBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAside"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_set_aside`: No judgement counts that this would set aside. Choose another batch, question or time. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    foresee_set_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoseBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consequence"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_set_aside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set_aside_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAside"];
                };
            };
            /** @description `set_aside_not_found`: There is no such setting aside among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `set_aside_undone`: This was undone already. Set the judgements aside again if they should not count. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_trainable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainable"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_models: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    train_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_trainable`: Goldsmith's own models learn questions with one label, with several, or with spans of a text. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
            /** @description `model_not_found`: There is no such model among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    let_model_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchOfModelBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /**
             * @description `model_not_found`: There is no such model among those you may see.
             *
             *     `batch_not_found`: There is no such batch among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `model_not_trained`: This model is not trained yet. Wait for its job, or look there why it failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchOfModelBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /**
             * @description `model_not_found`: There is no such model among those you may see.
             *
             *     `batch_not_found`: There is no such batch among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `model_not_trained`: This model is not trained yet. Wait for its job, or look there why it failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_order`: Only a classifier can say which items it is least sure of. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_endpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"][];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `address_invalid`: The address of a live model begins with http:// or https:// and names a host.
             *
             *     `secret_name_invalid`: A secret is named by its file: small letters, digits, - and _.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description `endpoint_not_found`: There is no such live model among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_endpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description `endpoint_not_found`: There is no such live model among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchOfModelBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /**
             * @description `endpoint_not_found`: There is no such live model among those you may see.
             *
             *     `batch_not_found`: There is no such batch among those you may see.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_rests`: This live model failed several times and rests for a minute. Look at its state, then ask again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_lease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lease_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /**
             * @description `lease_not_found`: You hold no such lease, and never did.
             *
             *     `no_live_model`: This project has no live model that could be asked.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_rests`: This live model failed several times and rests for a minute. Look at its state, then ask again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_check_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckReport"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `checks_running`: The checks are running already. Wait until they are done, or cancel their job. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_findings: {
        parameters: {
            query?: {
                kind?: components["schemas"]["CheckKind"] | null;
                question_id?: string | null;
                state?: components["schemas"]["FindingState"];
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Finding_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                finding_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            /** @description `own_work`: Nobody reviews their own work. Leave this item to somebody else. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `finding_not_found`: There is no such entry among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `finding_decided`: Somebody has looked at this entry already. Load the list again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_missing`: Say why the entry is dismissed, so that nobody has to look at it again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_releases: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Release_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_freeze`: The project has no released guideline version, so there are no questions to freeze. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `position_not_sealed`: The log is not sealed up to that position. Leave it out to freeze the present. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description `release_not_found`: There is no such release among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description `release_not_found`: There is no such release among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `release_not_ready`: The release is still being frozen, or failed. Wait, or try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Job_"];
                };
            };
            /** @description `project_not_found`: There is no such project among those you belong to. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `job_not_found`: There is no such job among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `job_not_found`: There is no such job among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `job_not_finished`: The job still runs or is done. Only a failed or cancelled one can be tried again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description `job_not_found`: There is no such job among those you may see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `job_finished`: The job has ended already, so there is nothing to cancel. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem, with its `code`. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
