"""What a skeleton is made of: joints with names, and which of them are joined by a line."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

JointId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]


class JointSpec(BaseModel):
    """A joint that is placed. The id is permanent, the name may change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: JointId
    name: str = Field(min_length=1, max_length=300)


class Bone(BaseModel):
    """A line from one joint to another."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    from_joint: JointId
    to_joint: JointId


class SkeletonSpec(BaseModel):
    """The joints in the order in which they are placed, and the lines between them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    joints: list[JointSpec] = Field([], max_length=200)
    bones: list[Bone] = Field([], max_length=400)
