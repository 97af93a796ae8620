/** Generated from the OpenAPI contract by `npm run api`; not edited by hand. */

export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Session */
        get: operations["get_session_api_v1_session_get"];
        put?: never;
        /** Post Session */
        post: operations["post_session_api_v1_session_post"];
        /** Delete Session */
        delete: operations["delete_session_api_v1_session_delete"];
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
        /** Get Demo Sign-Ins */
        get: operations["get_demo_sign_ins_api_v1_demo_sign_ins_get"];
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
        /** Post Demo Session */
        post: operations["post_demo_session_api_v1_demo_session_post"];
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
        /** Get Links {Secret} */
        get: operations["get_links__secret__api_v1_links__secret__get"];
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
        /** Post Links {Secret} Acceptance */
        post: operations["post_links__secret__acceptance_api_v1_links__secret__acceptance_post"];
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
        /** Get Me */
        get: operations["get_me_api_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Patch Me */
        patch: operations["patch_me_api_v1_me_patch"];
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
        /** Post Me Password */
        post: operations["post_me_password_api_v1_me_password_post"];
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
        /** Get Me Sessions */
        get: operations["get_me_sessions_api_v1_me_sessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete Me Sessions {Id} */
        delete: operations["delete_me_sessions__id__api_v1_me_sessions__id__delete"];
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
        /** Get Me Tokens */
        get: operations["get_me_tokens_api_v1_me_tokens_get"];
        put?: never;
        /** Post Me Tokens */
        post: operations["post_me_tokens_api_v1_me_tokens_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete Me Tokens {Id} */
        delete: operations["delete_me_tokens__id__api_v1_me_tokens__id__delete"];
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
        /** Get People */
        get: operations["get_people_api_v1_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post People {Id} Reset-Link */
        post: operations["post_people__id__reset_link_api_v1_people__id__reset_link_post"];
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
        /** Post Service-Accounts */
        post: operations["post_service_accounts_api_v1_service_accounts_post"];
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
        /** Get Projects */
        get: operations["get_projects_api_v1_projects_get"];
        put?: never;
        /** Post Projects */
        post: operations["post_projects_api_v1_projects_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} */
        get: operations["get_projects__p__api_v1_projects__p__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Patch Projects {P} */
        patch: operations["patch_projects__p__api_v1_projects__p__patch"];
        trace?: never;
    };
    "/api/v1/projects/{p}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Overview */
        get: operations["get_projects__p__overview_api_v1_projects__p__overview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Members */
        get: operations["get_projects__p__members_api_v1_projects__p__members_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/members/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Projects {P} Members {Person} */
        put: operations["put_projects__p__members__person__api_v1_projects__p__members__person__put"];
        post?: never;
        /** Delete Projects {P} Members {Person} */
        delete: operations["delete_projects__p__members__person__api_v1_projects__p__members__person__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Invitations */
        get: operations["get_projects__p__invitations_api_v1_projects__p__invitations_get"];
        put?: never;
        /** Post Projects {P} Invitations */
        post: operations["post_projects__p__invitations_api_v1_projects__p__invitations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete Invitations {Id} */
        delete: operations["delete_invitations__id__api_v1_invitations__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Events */
        get: operations["get_projects__p__events_api_v1_projects__p__events_get"];
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
        /** Get Guideline-Templates */
        get: operations["get_guideline_templates_api_v1_guideline_templates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/guideline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Guideline */
        get: operations["get_projects__p__guideline_api_v1_projects__p__guideline_get"];
        /** Put Projects {P} Guideline */
        put: operations["put_projects__p__guideline_api_v1_projects__p__guideline_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/guideline/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Projects {P} Guideline Examples */
        post: operations["post_projects__p__guideline_examples_api_v1_projects__p__guideline_examples_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/guideline/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Guideline Versions */
        get: operations["get_projects__p__guideline_versions_api_v1_projects__p__guideline_versions_get"];
        put?: never;
        /** Post Projects {P} Guideline Versions */
        post: operations["post_projects__p__guideline_versions_api_v1_projects__p__guideline_versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guideline-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Guideline-Versions {Id} */
        get: operations["get_guideline_versions__id__api_v1_guideline_versions__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Projects {P} Uploads */
        post: operations["post_projects__p__uploads_api_v1_projects__p__uploads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Uploads {Id} Preview */
        get: operations["get_uploads__id__preview_api_v1_uploads__id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Imports */
        get: operations["get_projects__p__imports_api_v1_projects__p__imports_get"];
        put?: never;
        /** Post Projects {P} Imports */
        post: operations["post_projects__p__imports_api_v1_projects__p__imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Imports {Id} */
        get: operations["get_imports__id__api_v1_imports__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Imports {Id} Cancellation */
        post: operations["post_imports__id__cancellation_api_v1_imports__id__cancellation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Imports {Id} Retry */
        post: operations["post_imports__id__retry_api_v1_imports__id__retry_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Imports {Id} Withdrawal */
        post: operations["post_imports__id__withdrawal_api_v1_imports__id__withdrawal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Items */
        get: operations["get_projects__p__items_api_v1_projects__p__items_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/items/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Items Count */
        get: operations["get_projects__p__items_count_api_v1_projects__p__items_count_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/items/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Items Facets */
        get: operations["get_projects__p__items_facets_api_v1_projects__p__items_facets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Items {Id} */
        get: operations["get_items__id__api_v1_items__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Items {Id} History */
        get: operations["get_items__id__history_api_v1_items__id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/items/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Projects {P} Items Acts */
        post: operations["post_projects__p__items_acts_api_v1_projects__p__items_acts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Slices */
        get: operations["get_projects__p__slices_api_v1_projects__p__slices_get"];
        put?: never;
        /** Post Projects {P} Slices */
        post: operations["post_projects__p__slices_api_v1_projects__p__slices_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete Slices {Id} */
        delete: operations["delete_slices__id__api_v1_slices__id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Batches */
        get: operations["get_projects__p__batches_api_v1_projects__p__batches_get"];
        put?: never;
        /** Post Projects {P} Batches */
        post: operations["post_projects__p__batches_api_v1_projects__p__batches_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/batches/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Projects {P} Batches Estimate */
        post: operations["post_projects__p__batches_estimate_api_v1_projects__p__batches_estimate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Batches {B} */
        get: operations["get_batches__b__api_v1_batches__b__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Patch Batches {B} */
        patch: operations["patch_batches__b__api_v1_batches__b__patch"];
        trace?: never;
    };
    "/api/v1/batches/{b}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} State */
        post: operations["post_batches__b__state_api_v1_batches__b__state_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Items */
        post: operations["post_batches__b__items_api_v1_batches__b__items_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/members/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Batches {B} Members {Person} */
        put: operations["put_batches__b__members__person__api_v1_batches__b__members__person__put"];
        post?: never;
        /** Delete Batches {B} Members {Person} */
        delete: operations["delete_batches__b__members__person__api_v1_batches__b__members__person__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Overlap */
        post: operations["post_batches__b__overlap_api_v1_batches__b__overlap_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/guideline-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Guideline-Version */
        post: operations["post_batches__b__guideline_version_api_v1_batches__b__guideline_version_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Clone */
        post: operations["post_batches__b__clone_api_v1_batches__b__clone_post"];
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
        /** Get My Work */
        get: operations["get_my_work_api_v1_my_work_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Leases */
        post: operations["post_batches__b__leases_api_v1_batches__b__leases_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Heartbeat */
        post: operations["post_batches__b__heartbeat_api_v1_batches__b__heartbeat_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{b}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Batches {B} Leave */
        post: operations["post_batches__b__leave_api_v1_batches__b__leave_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{l}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put Leases {L} Draft */
        put: operations["put_leases__l__draft_api_v1_leases__l__draft_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{l}/annotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Leases {L} Annotation */
        post: operations["post_leases__l__annotation_api_v1_leases__l__annotation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{l}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Leases {L} Skip */
        post: operations["post_leases__l__skip_api_v1_leases__l__skip_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{l}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Leases {L} Question */
        post: operations["post_leases__l__question_api_v1_leases__l__question_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Annotations {A} */
        get: operations["get_annotations__a__api_v1_annotations__a__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{a}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Annotations {A} Revisions */
        post: operations["post_annotations__a__revisions_api_v1_annotations__a__revisions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Questions */
        get: operations["get_projects__p__questions_api_v1_projects__p__questions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{q}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Questions {Q} Answer */
        post: operations["post_questions__q__answer_api_v1_questions__q__answer_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{i}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Items {I} Concerns */
        post: operations["post_items__i__concerns_api_v1_items__i__concerns_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Concerns */
        get: operations["get_projects__p__concerns_api_v1_projects__p__concerns_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concerns/{c}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Concerns {C} Resolution */
        post: operations["post_concerns__c__resolution_api_v1_concerns__c__resolution_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Review */
        get: operations["get_projects__p__review_api_v1_projects__p__review_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{i}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Items {I} Review */
        get: operations["get_items__i__review_api_v1_items__i__review_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/annotations/{a}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Annotations {A} Verdict */
        post: operations["post_annotations__a__verdict_api_v1_annotations__a__verdict_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{i}/adjudication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Items {I} Adjudication */
        post: operations["post_items__i__adjudication_api_v1_items__i__adjudication_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Quality */
        get: operations["get_projects__p__quality_api_v1_projects__p__quality_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/quality/confusions/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Quality Confusions {Question} */
        get: operations["get_projects__p__quality_confusions__question__api_v1_projects__p__quality_confusions__question__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Releases */
        get: operations["get_projects__p__releases_api_v1_projects__p__releases_get"];
        put?: never;
        /** Post Projects {P} Releases */
        post: operations["post_projects__p__releases_api_v1_projects__p__releases_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Releases {R} */
        get: operations["get_releases__r__api_v1_releases__r__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Projects {P} Jobs */
        get: operations["get_projects__p__jobs_api_v1_projects__p__jobs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{j}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Jobs {J} Retry */
        post: operations["post_jobs__j__retry_api_v1_jobs__j__retry_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{j}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post Jobs {J} Cancellation */
        post: operations["post_jobs__j__cancellation_api_v1_jobs__j__cancellation_post"];
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
        /** AcceptanceBody */
        AcceptanceBody: {
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Email */
            email?: string | null;
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
        /** Adjudication */
        Adjudication: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Rationale */
            rationale: string;
            /**
             * Decided By
             * Format: uuid
             */
            decided_by: string;
            /** Decider Name */
            decider_name: string;
            /** Source */
            source: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** AdjudicationBody */
        AdjudicationBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Rationale */
            rationale: string;
        };
        /** AgreementFact */
        AgreementFact: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Undefined Reason */
            undefined_reason: string | null;
            /** Method */
            method: string;
            /** N Items */
            n_items: number;
            /** N Labels */
            n_labels: number;
            /** Observed */
            observed: number | null;
        };
        /** Annotation */
        Annotation: {
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
             * Annotator Id
             * Format: uuid
             */
            annotator_id: string;
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /** Revision */
            revision: number;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Is Counted */
            is_counted: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** AnnotatorQuality */
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
            accuracy: components["schemas"]["Interval"];
            adjudicated: components["schemas"]["Interval"];
        };
        /** AnswerBody */
        AnswerBody: {
            /** Answer */
            answer: string;
        };
        /** AskBody */
        AskBody: {
            /** Text */
            text: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Want */
            want: number;
        };
        /** Batch */
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
            /** State */
            state: string;
            /** Overlap */
            overlap: number;
            /** Order */
            order: string;
            /** Priority */
            priority: number;
            /** Deadline */
            deadline: string | null;
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /** Guideline Number */
            guideline_number: number;
            /** Items */
            items: number;
            /** Slots */
            slots: number;
            /** Judged */
            judged: number;
            /** Leased */
            leased: number;
            /** Skipped */
            skipped: number;
            /** Parked */
            parked: number;
            /** Unassignable */
            unassignable: number;
            /** Members */
            members: components["schemas"]["BatchMember"][];
            /** Revision */
            revision: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** BatchBody */
        BatchBody: {
            /** Name */
            name: string;
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /** Overlap */
            overlap: number;
            /** Member Ids */
            member_ids: string[];
            /** Order */
            order: string;
            /** Deadline */
            deadline?: string | null;
            /**
             * Priority
             * @default 0
             */
            priority?: number;
            /** Slice Id */
            slice_id?: string | null;
            /** Sample Size */
            sample_size?: number | null;
            /** Seed */
            seed?: number | null;
            /** Seconds Per Item */
            seconds_per_item?: number | null;
        };
        /** BatchMember */
        BatchMember: {
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
            /** Leased */
            leased: number;
        };
        /** CloneBody */
        CloneBody: {
            /** Name */
            name: string;
        };
        /** Concern */
        Concern: {
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
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            /**
             * Raised By
             * Format: uuid
             */
            raised_by: string;
            /** Raiser Name */
            raiser_name: string;
            /**
             * Raised At
             * Format: date-time
             */
            raised_at: string;
            /** State */
            state: string;
            /** Resolution */
            resolution: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
        };
        /** ConcernBody */
        ConcernBody: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
        };
        /** Confusions */
        Confusions: {
            /** Question Id */
            question_id: string;
            /** Labels */
            labels: string[];
            /** Matrix */
            matrix: number[][];
        };
        /** Count */
        Count: {
            /** Count */
            count: number;
        };
        /** DemoBody */
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
        /** Draft */
        Draft: {
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Revision */
            revision: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Based On */
            based_on: number | null;
            /** Problems */
            problems: string[];
        };
        /** DraftBody */
        DraftBody: {
            /** Content */
            content: {
                [key: string]: unknown;
            };
        };
        /** DraftLeaseBody */
        DraftLeaseBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Revision */
            revision: number;
        };
        /** Estimate */
        Estimate: {
            /** Items */
            items: number;
            /** Judgements */
            judgements: number;
            /** Seconds Per Judgement */
            seconds_per_judgement: number | null;
            /** Hours */
            hours: number | null;
            /** Pace Source */
            pace_source: string;
            /** Unassignable */
            unassignable: number;
            /** Warnings */
            warnings: string[];
        };
        /** ExampleBody */
        ExampleBody: {
            /** Item Id */
            item_id: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /** Explanation */
            explanation: string;
            /** Clause Ids */
            clause_ids: string[];
        };
        /** GuidelineVersion */
        GuidelineVersion: {
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
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /**
             * Released At
             * Format: date-time
             */
            released_at: string;
            /**
             * Released By
             * Format: uuid
             */
            released_by: string;
            /** Digest */
            digest: string;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** HeartBody */
        HeartBody: {
            /** Lease Ids */
            lease_ids: string[];
        };
        /** HistoryEntry */
        HistoryEntry: {
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
            /** Guideline Number */
            guideline_number: number | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            } | null;
            /** Note */
            note: string | null;
            /** Rationale */
            rationale: string | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /** Import */
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
            /** Filename */
            filename: string;
            /** State */
            state: string;
            /** Added */
            added: number;
            /** Updated */
            updated: number;
            /** Duplicates */
            duplicates: number;
            /** Refused */
            refused: number;
            /** Rows */
            rows: number;
            /** Total */
            total: number | null;
            /** Source */
            source: string;
            /** Licence */
            licence: string;
            /** Sensitivity */
            sensitivity: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string | null;
            /** Job Id */
            job_id: string | null;
        };
        /** ImportBody */
        ImportBody: {
            /**
             * Upload Id
             * Format: uuid
             */
            upload_id: string;
            /** Mapping */
            mapping: {
                [key: string]: unknown;
            };
            /** Source */
            source: string;
            /** Licence */
            licence: string;
            /** Sensitivity */
            sensitivity: string;
            /** Language */
            language: string;
            /**
             * Strict
             * @default false
             */
            strict?: boolean;
        };
        /** Inquiry */
        Inquiry: {
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
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Text */
            text: string;
            /**
             * Asked By
             * Format: uuid
             */
            asked_by: string;
            /** Asker Name */
            asker_name: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Answer */
            answer: string | null;
            /** Answered By */
            answered_by: string | null;
            /** Answerer Name */
            answerer_name: string | null;
            /** Answered At */
            answered_at: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
        };
        /** Interval */
        Interval: {
            /** Value */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N */
            n: number;
            /** Undefined Reason */
            undefined_reason: string | null;
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
        /** InvitationBody */
        InvitationBody: {
            /** Email */
            email?: string | null;
            role: components["schemas"]["Role"];
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
        /** ItemAct */
        ItemAct: {
            /** Act */
            act: string;
            /** Item Ids */
            item_ids?: string[] | null;
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
        };
        /** ItemPage */
        ItemPage: {
            /** Items */
            items: components["schemas"]["ItemRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** ItemRow */
        ItemRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** External Id */
            external_id: string | null;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Language */
            language: string;
            /** Sensitivity */
            sensitivity: string;
            /** Status */
            status: string;
            /** Judgements */
            judgements: number;
            /** Agreement */
            agreement: number | null;
            /** Labels */
            labels: {
                [key: string]: unknown;
            };
            /** Metadata */
            metadata: {
                [key: string]: unknown;
            };
            /** Is Withheld */
            is_withheld: boolean;
            /** Is Withdrawn */
            is_withdrawn: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** ItemsBody */
        ItemsBody: {
            /** Slice Id */
            slice_id?: string | null;
            /** Item Ids */
            item_ids?: string[] | null;
            /** Sample Size */
            sample_size?: number | null;
            /** Seed */
            seed?: number | null;
        };
        /** JobRun */
        JobRun: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Subject Id */
            subject_id: string | null;
            /** State */
            state: string;
            /** Done */
            done: number | null;
            /** Total */
            total: number | null;
            /** Note */
            note: string | null;
            /** Error */
            error: string | null;
            /** Attempts */
            attempts: number;
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
        /** Judgement */
        Judgement: {
            /**
             * Annotation Id
             * Format: uuid
             */
            annotation_id: string;
            /** Revision */
            revision: number;
            /**
             * Annotator Id
             * Format: uuid
             */
            annotator_id: string;
            /** Annotator Name */
            annotator_name: string;
            /** Annotator Kind */
            annotator_kind: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Active Ms */
            active_ms: number | null;
            /** Guideline Number */
            guideline_number: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Verdicts */
            verdicts: {
                [key: string]: unknown;
            }[];
            /** Is Mine */
            is_mine: boolean;
        };
        /** Lease */
        Lease: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            item: components["schemas"]["LeaseItem"];
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            draft: components["schemas"]["LeaseDraft"] | null;
            /** Returned */
            returned: {
                [key: string]: unknown;
            } | null;
            /** Base Revision */
            base_revision: number | null;
        };
        /** LeaseDraft */
        LeaseDraft: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Revision */
            revision: number;
        };
        /** LeaseItem */
        LeaseItem: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
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
        };
        /** LeasesBody */
        LeasesBody: {
            /** Want */
            want: number;
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
         * LinkKind
         * @description What a one-time link is for.
         * @enum {string}
         */
        LinkKind: "first_owner" | "invitation" | "password_reset";
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
        /** MeBody */
        MeBody: {
            /** Name */
            name?: string | null;
            /** Languages */
            languages?: string[] | null;
            /** Sensitivities */
            sensitivities?: string[] | null;
            /** Settings */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
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
        /** MyWork */
        MyWork: {
            /** Batches */
            batches: components["schemas"]["WorkBatch"][];
            /** Returned */
            returned: components["schemas"]["OwnAnswer"][];
            /** Verdicts */
            verdicts: components["schemas"]["OwnAnswer"][];
            /** Recent */
            recent: components["schemas"]["OwnAnswer"][];
        };
        /** OverlapBody */
        OverlapBody: {
            /** Overlap */
            overlap: number;
        };
        /** Overview */
        Overview: {
            /** Items */
            items: number;
            /** Status Counts */
            status_counts: {
                [key: string]: number;
            };
            /** Judgements */
            judgements: number;
            /** Judgements Wanted */
            judgements_wanted: number;
            /** Judgements Today */
            judgements_today: number;
            /** Median Active Ms */
            median_active_ms: number | null;
            /** Hours Left */
            hours_left: number | null;
            /** People */
            people: components["schemas"]["PersonWork"][];
            /** Waits */
            waits: components["schemas"]["Wait"][];
            /** Open Batches */
            open_batches: number;
        };
        /** OwnAnswer */
        OwnAnswer: {
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
            /** Batch Id */
            batch_id: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Preview */
            preview: string;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Verdict */
            verdict: string | null;
            /** Reason */
            reason: string | null;
        };
        /** PasswordBody */
        PasswordBody: {
            /** Current */
            current: string;
            /** New */
            new: string;
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
         * PersonKind
         * @description Who answers: all annotators are measured by the same yardstick, and named for what they are.
         * @enum {string}
         */
        PersonKind: "person" | "service" | "simulated" | "imported";
        /** PersonWork */
        PersonWork: {
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
            /** Judgements Today */
            judgements_today: number;
            /** Leased */
            leased: number;
            /** Last At */
            last_at: string | null;
        };
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
        /** ProjectBody */
        ProjectBody: {
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
        };
        /** ProjectPatch */
        ProjectPatch: {
            /** Name */
            name?: string | null;
            /** Description */
            description?: string | null;
        };
        /** Quality */
        Quality: {
            /** Questions */
            questions: components["schemas"]["QuestionQuality"][];
            /** Annotators */
            annotators: components["schemas"]["AnnotatorQuality"][];
            /** Computed At */
            computed_at: string | null;
        };
        /** QuestionQuality */
        QuestionQuality: {
            /** Question Id */
            question_id: string;
            /** Title */
            title: string;
            /** Kind */
            kind: string;
            agreement: components["schemas"]["AgreementFact"];
            /** Distribution */
            distribution: {
                [key: string]: number;
            };
        };
        /** Queue */
        Queue: {
            /** Leases */
            leases: components["schemas"]["Lease"][];
            /** Remaining */
            remaining: number;
            /** Done */
            done: number;
        };
        /** Release */
        Release: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            /** Note */
            note: string;
            /** State */
            state: string;
            /** Items */
            items: number;
            /** Judgements */
            judgements: number;
            /** Undecided */
            undecided: number;
            /** Position */
            position: number;
            /** Digest */
            digest: string | null;
            /** Size Bytes */
            size_bytes: number | null;
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
            /** Error */
            error: string | null;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /** ReleaseBody */
        ReleaseBody: {
            /**
             * Note
             * @default
             */
            note?: string;
            /** Ties */
            ties: string;
            /** Gaps */
            gaps: string;
        };
        /** ResolutionBody */
        ResolutionBody: {
            /** Resolution */
            resolution: string;
            /** Withhold */
            withhold: boolean;
        };
        /** ReviewItem */
        ReviewItem: {
            item: components["schemas"]["LeaseItem"];
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
            /** Judgements */
            judgements: components["schemas"]["Judgement"][];
            adjudication: components["schemas"]["Adjudication"] | null;
            /** Differing */
            differing: string[];
            /** May Review */
            may_review: boolean;
        };
        /** ReviewPage */
        ReviewPage: {
            /** Items */
            items: components["schemas"]["ReviewRow"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** ReviewRow */
        ReviewRow: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Preview */
            preview: string;
            /** Language */
            language: string;
            /** Agreement */
            agreement: number | null;
            /** Judgements */
            judgements: number;
            /** Question Ids */
            question_ids: string[];
        };
        /** ReviseBody */
        ReviseBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Active Ms */
            active_ms: number;
            /** Elapsed Ms */
            elapsed_ms: number;
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Base Revision */
            base_revision: number;
        };
        /**
         * Role
         * @description What a person may do in one project.
         * @enum {string}
         */
        Role: "owner" | "manager" | "reviewer" | "expert" | "annotator" | "viewer";
        /** RoleBody */
        RoleBody: {
            role: components["schemas"]["Role"];
        };
        /**
         * Scope
         * @description What an API token may be used for. A session in the browser has all of them.
         * @enum {string}
         */
        Scope: "read" | "annotate" | "write";
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
        /** ServiceBody */
        ServiceBody: {
            /** Name */
            name: string;
            /** Project Id */
            project_id?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
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
        /** SignInBody */
        SignInBody: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /** SkipBody */
        SkipBody: {
            /** Reason */
            reason: string;
            /** Want */
            want: number;
        };
        /** Slice */
        Slice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Count */
            count: number | null;
        };
        /** SliceBody */
        SliceBody: {
            /** Name */
            name: string;
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
        };
        /** StateBody */
        StateBody: {
            /** State */
            state: string;
        };
        /** SubmitBody */
        SubmitBody: {
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Active Ms */
            active_ms: number;
            /** Elapsed Ms */
            elapsed_ms: number;
            /** Note */
            note: string;
            /** Unsure */
            unsure: boolean;
            /** Base Revision */
            base_revision: number | null;
            /** Want */
            want: number;
        };
        /** Submitted */
        Submitted: {
            annotation: components["schemas"]["Annotation"];
            queue: components["schemas"]["Queue"];
        };
        /** Template */
        Template: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
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
        /** TokenBody */
        TokenBody: {
            /** Name */
            name: string;
            /** Scopes */
            scopes: string[];
            /** Expires At */
            expires_at?: string | null;
        };
        /** Upload */
        Upload: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            /** Size Bytes */
            size_bytes: number;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /** Columns */
            columns: string[];
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Problems */
            problems: {
                [key: string]: unknown;
            }[];
            /** Mapping */
            mapping: {
                [key: string]: unknown;
            };
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
            /** Input */
            input?: unknown;
            /** Context */
            ctx?: Record<string, never>;
        };
        /** VerdictBody */
        VerdictBody: {
            /** Question Id */
            question_id: string;
            /** Verdict */
            verdict: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
            /** Fixed */
            fixed?: {
                [key: string]: unknown;
            } | null;
            /**
             * Return To
             * @default author
             */
            return_to?: string;
            /**
             * Is Random
             * @default false
             */
            is_random?: boolean;
        };
        /** VersionBody */
        VersionBody: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** VersionIdBody */
        VersionIdBody: {
            /**
             * Guideline Version Id
             * Format: uuid
             */
            guideline_version_id: string;
        };
        /** Wait */
        Wait: {
            /** Kind */
            kind: string;
            /** Count */
            count: number;
        };
        /** WorkBatch */
        WorkBatch: {
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
            /** Project Name */
            project_name: string;
            /** Name */
            name: string;
            /** Remaining */
            remaining: number;
            /** Done */
            done: number;
            /** Deadline */
            deadline: string | null;
            /** State */
            state: string;
        };
        /** Page_Person_ */
        app__P___locals___Pg__1: {
            /** Items */
            items: components["schemas"]["Person"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Project_ */
        app__P___locals___Pg__2: {
            /** Items */
            items: components["schemas"]["Project"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Activity_ */
        app__P___locals___Pg__3: {
            /** Items */
            items: components["schemas"]["Activity"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Import_ */
        app__P___locals___Pg__4: {
            /** Items */
            items: components["schemas"]["Import"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Batch_ */
        app__P___locals___Pg__5: {
            /** Items */
            items: components["schemas"]["Batch"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Inquiry_ */
        app__P___locals___Pg__6: {
            /** Items */
            items: components["schemas"]["Inquiry"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page_Concern_ */
        app__P___locals___Pg__7: {
            /** Items */
            items: components["schemas"]["Concern"][];
            /** Next Cursor */
            next_cursor: string | null;
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
    get_session_api_v1_session_get: {
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
        };
    };
    post_session_api_v1_session_post: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_session_api_v1_session_delete: {
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
        };
    };
    get_demo_sign_ins_api_v1_demo_sign_ins_get: {
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
        };
    };
    post_demo_session_api_v1_demo_session_post: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_links__secret__api_v1_links__secret__get: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_links__secret__acceptance_api_v1_links__secret__acceptance_post: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_me_api_v1_me_get: {
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
        };
    };
    patch_me_api_v1_me_patch: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_me_password_api_v1_me_password_post: {
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_me_sessions_api_v1_me_sessions_get: {
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
        };
    };
    delete_me_sessions__id__api_v1_me_sessions__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_me_tokens_api_v1_me_tokens_get: {
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
        };
    };
    post_me_tokens_api_v1_me_tokens_post: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_me_tokens__id__api_v1_me_tokens__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_people_api_v1_people_get: {
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
                    "application/json": components["schemas"]["app__P___locals___Pg__1"];
                };
            };
        };
    };
    post_people__id__reset_link_api_v1_people__id__reset_link_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["IssuedLink"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_service_accounts_api_v1_service_accounts_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccount"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects_api_v1_projects_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: string | null;
            };
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
                    "application/json": components["schemas"]["app__P___locals___Pg__2"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects_api_v1_projects_post: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__api_v1_projects__p__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    patch_projects__p__api_v1_projects__p__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPatch"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__overview_api_v1_projects__p__overview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__members_api_v1_projects__p__members_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_projects__p__members__person__api_v1_projects__p__members__person__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
                person: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_projects__p__members__person__api_v1_projects__p__members__person__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
                person: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__invitations_api_v1_projects__p__invitations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__invitations_api_v1_projects__p__invitations_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_invitations__id__api_v1_invitations__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__events_api_v1_projects__p__events_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: string | null;
                verb?: string | null;
                actor_id?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["app__P___locals___Pg__3"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_guideline_templates_api_v1_guideline_templates_get: {
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
        };
    };
    get_projects__p__guideline_api_v1_projects__p__guideline_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_projects__p__guideline_api_v1_projects__p__guideline_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__guideline_examples_api_v1_projects__p__guideline_examples_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExampleBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__guideline_versions_api_v1_projects__p__guideline_versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["GuidelineVersion"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__guideline_versions_api_v1_projects__p__guideline_versions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["GuidelineVersion"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_guideline_versions__id__api_v1_guideline_versions__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["GuidelineVersion"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__uploads_api_v1_projects__p__uploads_post: {
        parameters: {
            query?: {
                filename?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_uploads__id__preview_api_v1_uploads__id__preview_get: {
        parameters: {
            query?: {
                format?: string | null;
                encoding?: string | null;
            };
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__imports_api_v1_projects__p__imports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["app__P___locals___Pg__4"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__imports_api_v1_projects__p__imports_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_imports__id__api_v1_imports__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_imports__id__cancellation_api_v1_imports__id__cancellation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_imports__id__retry_api_v1_imports__id__retry_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_imports__id__withdrawal_api_v1_imports__id__withdrawal_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__items_api_v1_projects__p__items_get: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: string | null;
                q?: string | null;
                contains?: string | null;
                status?: string | null;
                label?: string | null;
                annotator?: string | null;
                agreement_below?: string | null;
                language?: string | null;
                sensitivity?: string | null;
                meta?: string | null;
                import_id?: string | null;
                slice_id?: string | null;
                sort?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__items_count_api_v1_projects__p__items_count_get: {
        parameters: {
            query?: {
                q?: string | null;
                contains?: string | null;
                status?: string | null;
                label?: string | null;
                annotator?: string | null;
                agreement_below?: string | null;
                language?: string | null;
                sensitivity?: string | null;
                meta?: string | null;
                import_id?: string | null;
                slice_id?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__items_facets_api_v1_projects__p__items_facets_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_items__id__api_v1_items__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ItemRow"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_items__id__history_api_v1_items__id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__items_acts_api_v1_projects__p__items_acts_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemAct"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__slices_api_v1_projects__p__slices_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__slices_api_v1_projects__p__slices_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slice"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_slices__id__api_v1_slices__id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__batches_api_v1_projects__p__batches_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["app__P___locals___Pg__5"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__batches_api_v1_projects__p__batches_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__batches_estimate_api_v1_projects__p__batches_estimate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_batches__b__api_v1_batches__b__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    patch_batches__b__api_v1_batches__b__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPatch"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__state_api_v1_batches__b__state_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__items_api_v1_batches__b__items_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_batches__b__members__person__api_v1_batches__b__members__person__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
                person: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    delete_batches__b__members__person__api_v1_batches__b__members__person__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
                person: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__overlap_api_v1_batches__b__overlap_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__guideline_version_api_v1_batches__b__guideline_version_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionIdBody"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__clone_api_v1_batches__b__clone_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_my_work_api_v1_my_work_get: {
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
        };
    };
    post_batches__b__leases_api_v1_batches__b__leases_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeasesBody"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__heartbeat_api_v1_batches__b__heartbeat_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeartBody"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_batches__b__leave_api_v1_batches__b__leave_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                b: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_leases__l__draft_api_v1_leases__l__draft_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftLeaseBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseDraft"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_leases__l__annotation_api_v1_leases__l__annotation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_leases__l__skip_api_v1_leases__l__skip_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_leases__l__question_api_v1_leases__l__question_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskBody"];
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_annotations__a__api_v1_annotations__a__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_annotations__a__revisions_api_v1_annotations__a__revisions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseBody"];
            };
        };
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__questions_api_v1_projects__p__questions_get: {
        parameters: {
            query?: {
                state?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["app__P___locals___Pg__6"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_questions__q__answer_api_v1_questions__q__answer_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                q: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_items__i__concerns_api_v1_items__i__concerns_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Concern"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__concerns_api_v1_projects__p__concerns_get: {
        parameters: {
            query?: {
                state?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["app__P___locals___Pg__7"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_concerns__c__resolution_api_v1_concerns__c__resolution_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__review_api_v1_projects__p__review_get: {
        parameters: {
            query?: {
                kind?: string | null;
                cursor?: string | null;
                limit?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_items__i__review_api_v1_items__i__review_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
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
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_annotations__a__verdict_api_v1_annotations__a__verdict_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgement"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_items__i__adjudication_api_v1_items__i__adjudication_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjudication"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__quality_api_v1_projects__p__quality_get: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["Quality"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__quality_confusions__question__api_v1_projects__p__quality_confusions__question__get: {
        parameters: {
            query?: {
                batch_id?: string | null;
            };
            header?: never;
            path: {
                p: string;
                question: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__releases_api_v1_projects__p__releases_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["Release"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_projects__p__releases_api_v1_projects__p__releases_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_releases__r__api_v1_releases__r__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
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
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    get_projects__p__jobs_api_v1_projects__p__jobs_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
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
                    "application/json": components["schemas"]["JobRun"][];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_jobs__j__retry_api_v1_jobs__j__retry_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                j: string;
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
                    "application/json": components["schemas"]["JobRun"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    post_jobs__j__cancellation_api_v1_jobs__j__cancellation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                j: string;
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
                    "application/json": components["schemas"]["JobRun"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
}
