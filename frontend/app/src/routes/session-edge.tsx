/** The edge between signed in and signed out. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useLayoutEffect } from "react";
import { cache } from "../api/cache";
import { onSignedOut } from "../api/client";
import { meQuery, signOut } from "../features/identity/queries";
import { readKeymap, setKeymap } from "../ui/keymap";
import { MeContext } from "../ui/session";
import { listenToKeys } from "../ui/shortcuts";
import { Failure, Waiting } from "../ui/states";
import { Shell } from "./Shell";

export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    void signOut().finally(async () => {
      cache.clear();
      await navigate({ to: "/sign-in" });
    });
  };
}

/** Asks once, for the address that was wanted: `Navigate` would ask again for each address on the way, without end. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => void router.navigate({ to: "/sign-in", search: { next: router.state.location.href }, replace: true }), [router]);
  return <Waiting />;
}

/** Every screen behind the door. Annotating stays open when the sign-in expires: its outbox keeps the work. */
export function SignedIn() {
  const me = useQuery(meQuery);
  const location = useRouterState({ select: (state) => state.location });
  useEffect(listenToKeys, []);
  useLayoutEffect(() => setKeymap(readKeymap(me.data?.settings.keys)), [me.data]);
  useEffect(() => onSignedOut(() => {
    if (!location.pathname.startsWith("/annotate/")) void cache.invalidateQueries({ queryKey: meQuery.queryKey });
  }), [location.pathname]);
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Waiting />;
  if (me.data === null) return <ToSignIn />;
  return <MeContext value={me.data}><Shell /></MeContext>;
}
