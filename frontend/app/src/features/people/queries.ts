import { queryOptions } from "@tanstack/react-query";
import { api, unwrap, type Api } from "../../api/client";

export const invitationsQuery = (project_id: string) =>
  queryOptions({ queryKey: ["project", project_id, "invitations"], queryFn: () => unwrap(api.GET("/api/v1/projects/{project_id}/invitations", { params: { path: { project_id } } })) });

export const invite = ({ project_id, body }: { project_id: string; body: Api<"InvitationBody"> }) =>
  unwrap(api.POST("/api/v1/projects/{project_id}/invitations", { params: { path: { project_id } }, body }));
export const withdrawInvitation = (invitation_id: string) => unwrap(api.DELETE("/api/v1/invitations/{invitation_id}", { params: { path: { invitation_id } } }));
export const setRole = ({ project_id, person_id, role }: { project_id: string; person_id: string; role: Api<"RoleBody">["role"] }) =>
  unwrap(api.PUT("/api/v1/projects/{project_id}/members/{person_id}", { params: { path: { project_id, person_id } }, body: { role } }));
export const removeMember = ({ project_id, person_id }: { project_id: string; person_id: string }) =>
  unwrap(api.DELETE("/api/v1/projects/{project_id}/members/{person_id}", { params: { path: { project_id, person_id } } }));
export const resetLink = (person_id: string) => unwrap(api.POST("/api/v1/people/{person_id}/reset-link", { params: { path: { person_id } } }));
export const createServiceAccount = (body: Api<"ServiceAccountBody">) => unwrap(api.POST("/api/v1/service-accounts", { body }));
