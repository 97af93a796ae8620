"""Merkle trees as in RFC 6962, section 2.1: neither a leaf nor a node passes for the other."""

import hashlib
from collections.abc import Iterable

EMPTY_ROOT = hashlib.sha256(b"").digest()


def hash_leaf(content: bytes) -> bytes:
    """The hash of one entry: SHA-256 over 0x00 and its bytes."""
    return hashlib.sha256(b"\x00" + content).digest()


def hash_node(left: bytes, right: bytes) -> bytes:
    """The hash over two subtrees: SHA-256 over 0x01, left and right."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that grows by one leaf at a time and keeps one hash a level, whatever its size."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._peaks: list[bytes] = []  # roots of the full subtrees, the largest first
        self._size = 0
        for leaf in leaves:
            self.add(leaf)

    def __len__(self) -> int:
        return self._size

    def add(self, leaf: bytes) -> None:
        """Append a leaf's hash."""
        peak, size = leaf, self._size
        while size & 1:
            peak = hash_node(self._peaks.pop(), peak)
            size >>= 1
        self._peaks.append(peak)
        self._size += 1

    def root(self) -> bytes:
        """The hash over everything added so far."""
        if not self._peaks:
            return EMPTY_ROOT
        root = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            root = hash_node(peak, root)
        return root
