"""The last few results, each for one state of the store."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Remembered(Generic[Result]):
    """At most ``most`` results; the one that was not asked for longest makes room."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[object, Result] = OrderedDict()
        self._lock = Lock()

    def get(self, key: object, make: Callable[[], Result]) -> Result:
        """What ``make`` gave when ``key`` was first asked for."""
        known = self.known(key)
        if known is not None:
            return known
        result = make()
        self.put(key, result)
        return result

    def known(self, key: object) -> Result | None:
        """What is remembered under ``key``; None if nothing is."""
        with self._lock:
            if key not in self._results:
                return None
            self._results.move_to_end(key)
            return self._results[key]

    def put(self, key: object, result: Result) -> None:
        """Remember a result under ``key``, in place of what was there."""
        with self._lock:
            self._results[key] = result
            self._results.move_to_end(key)
            if len(self._results) > self._most:
                self._results.popitem(last=False)
