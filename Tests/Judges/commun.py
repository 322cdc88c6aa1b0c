"""What the judges of documents share."""
import html
import re
import subprocess


class Wrong(Exception):
    """What a file says that it should not."""


def expect(condition, message):
    if not condition:
        raise Wrong(message)


def run(*command, code=0, env=None, cwd=None):
    """What a command says, which must end with a code."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, env=env, cwd=cwd,
                          timeout=1800)
    said = (done.stdout + done.stderr).decode(errors="replace")
    expect(done.returncode == code, f"exit {done.returncode}: {' '.join(map(str, command))}\n{said}")
    return said


def squeezed(text):
    """Letters and digits only: lines are broken elsewhere on paper."""
    return re.sub(r"\W+", "", html.unescape(text))


def titles(page):
    """The title of each slide of a presentation.html, squeezed."""
    found = re.findall(r"<h2[^>]*>(.*?)</h2>", page.read_text(), re.S)
    return [squeezed(re.sub(r"<[^>]*>", "", title)) for title in found]


def verdict(check, *arguments):
    """Prints what was read, or what is wrong; gives the exit code."""
    try:
        print(check(*arguments))
    except Wrong as wrong:
        print(wrong)
        return 1
    return 0
