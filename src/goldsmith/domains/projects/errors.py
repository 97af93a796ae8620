"""What can go wrong with people, sign-ins and projects."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound, TooManyAttempts, Unauthenticated


class SignInRefused(Unauthenticated):
    """E-mail or password is wrong."""

    code = "sign_in_refused"


class SessionEnded(Unauthenticated):
    """Your sign-in has ended. Sign in again; unsent work is kept in this browser."""

    code = "session_ended"


class SignInsTooOften(TooManyAttempts):
    """Too many failed sign-ins. Wait a minute and try again."""

    code = "sign_ins_too_often"


class PasswordTooWeak(Invalid):
    """Choose a password of at least 10 characters that is not your e-mail or name."""

    code = "password_too_weak"


class LinkNotUsable(NotFound):
    """This link was used, withdrawn or has expired. Ask for a new one."""

    code = "link_not_usable"


class PersonNotFound(NotFound):
    """There is no such person among those you may see."""

    code = "person_not_found"


class EmailTaken(Conflict):
    """Somebody here has this e-mail already. Sign in instead."""

    code = "email_taken"


class TokenNotFound(NotFound):
    """You have no such token."""

    code = "token_not_found"


class SessionNotFound(NotFound):
    """You have no such sign-in."""

    code = "session_not_found"


class LastOwner(Conflict):
    """A project needs an owner. Make somebody else owner first."""

    code = "last_owner"


class InvitationNotFound(NotFound):
    """There is no such invitation in your projects."""

    code = "invitation_not_found"


class NotADemo(NotFound):
    """Demo sign-ins exist in the demo only."""

    code = "not_a_demo"
