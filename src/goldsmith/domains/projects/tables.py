"""Rows of people, sign-ins, links, projects and members."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, LargeBinary, Text, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class PersonRow(Base):
    """A person; the one place where names and e-mails are kept."""

    __tablename__ = "people"
    __table_args__ = (
        Index(
            "uq_people_email",
            text("lower(email)"),
            unique=True,
            postgresql_where="email IS NOT NULL",
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(Text)
    password_hash: Mapped[str | None] = mapped_column(Text)
    languages: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    sensitivities: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{none,unknown}")
    settings: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default="{}")
    is_instance_owner: Mapped[bool] = mapped_column(Boolean, server_default="false")
    is_active: Mapped[bool] = mapped_column(Boolean, server_default="true")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SessionRow(Base):
    """A sign-in; the cookie's secret is stored as its SHA-256."""

    __tablename__ = "sessions"
    __table_args__ = (Index("ix_sessions_person", "person_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    agent: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]


class SignInAttemptRow(Base):
    """Failed sign-ins by a keyless hash of e-mail or address, for the rate limit; swept hourly."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (Index("ix_sign_in_attempts_who", "who", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    who: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class TokenRow(Base):
    """An API token: 256 random bits, stored as SHA-256."""

    __tablename__ = "tokens"
    __table_args__ = (Index("ix_tokens_person", "person_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    name: Mapped[str] = mapped_column(Text)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    scopes: Mapped[list[str]] = mapped_column(ARRAY(Text))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    used_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class LinkRow(Base):
    """A one-time link: first owner, invitation or password reset."""

    __tablename__ = "links"
    __table_args__ = (Index("ix_links_project", "project_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    email: Mapped[str | None] = mapped_column(Text)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("projects.id"))
    role: Mapped[str | None] = mapped_column(Text)
    languages: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    created_by: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ProjectRow(Base):
    """A project."""

    __tablename__ = "projects"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text, server_default="")
    revision: Mapped[int] = mapped_column(server_default="1")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class MemberRow(Base):
    """A person's role in a project."""

    __tablename__ = "members"
    __table_args__ = (Index("ix_members_person", "person_id"),)

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True)
    role: Mapped[str] = mapped_column(Text)
    since: Mapped[datetime] = mapped_column(server_default=func.now())
