"""The parts of a PDF file that matter to whoever must not let it act. Knows no ORM."""

import re

# Names that make a reader act, fetch or unpack something.
ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE)"
    rb"(?![A-Za-z0-9])"
)
_HIDDEN = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n")
_HEAD = 4096


def plain_names(text: bytes) -> bytes:
    """`/J#53` is `/JS`: a name may spell any of its letters as a number."""
    return _HIDDEN.sub(lambda match: bytes([int(match[1], 16)]), text)


def split_streams(raw: bytes):
    """What stands outside the streams, and (dictionary before it, content) of every stream."""
    bodies, streams, place = [], [], 0
    view = memoryview(raw)
    while match := _STREAM.search(raw, place):
        end = raw.find(b"endstream", match.end())
        end = len(raw) if end < 0 else end
        bodies.append(raw[place : match.start()])
        head = raw[max(place, match.start() - _HEAD) : match.start()]
        streams.append((head[head.rfind(b" obj") + 1 :], view[match.end() : end]))
        place = end + len(b"endstream")
    bodies.append(raw[place:])
    return b"\n".join(bodies), streams
