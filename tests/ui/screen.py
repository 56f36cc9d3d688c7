# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that nobody sees, and what a program shows on it, read over AT-SPI."""
import os
import re
import subprocess
import time
import unicodedata

from gi.repository import Gio, GLib

PATIENCE = 60.0         # seconds; a machine under load and sanitizers is slow
PAUSE = 0.04
SCREEN = '1280x800x24'

# What a desktop would bring into the program's environment.
FOREIGN = r'XDG_(?!DATA_DIRS)|DBUS_|LC_|LANG|GTK_|GDK_|DISPLAY|WAYLAND'
SETTINGS = '[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\ngtk-icon-theme-name=Adwaita\n'

ATSPI = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'
IN_WINDOW = 1           # the only coordinates that GTK 4 knows
WHOLE = 0x7fffffff      # to the end of a text: GTK 4.8 returns nothing for -1

ROLES = {
    2: 'alert', 7: 'check', 8: 'menu item', 11: 'combo', 16: 'window', 23: 'window', 27: 'image',
    29: 'label', 31: 'list', 32: 'row', 35: 'menu item', 37: 'tab', 42: 'progress', 43: 'button',
    44: 'radio', 45: 'menu item', 52: 'spin', 55: 'table', 56: 'cell', 61: 'entry', 62: 'toggle',
    64: 'tooltip', 66: 'table', 79: 'entry', 90: 'row', 91: 'row',
}
CONTROLS = {'button', 'check', 'combo', 'entry', 'menu item', 'radio', 'spin', 'tab', 'toggle'}
FOCUSED = 12

# Places in what a program says of an object.
CHILD_COUNT, NAME, ROLE, STATES = 4, 6, 7, 9

CLASS_NAME = re.compile(r'(Gtk|Adw|Quatuor)[A-Z]\w+$')


class Failure(Exception):
    """What was expected did not happen; the words are for the reader."""


def fold(text):
    """Text as compared: no case, one kind of space, apostrophe and quotes, no underscores."""
    text = unicodedata.normalize('NFC', text).replace('_', '').replace('’', "'")
    return ' '.join(text.split()).casefold()


def own_name(name):
    """GTK 4.8 names a button with a mnemonic twice, and a nameless one after its class."""
    if CLASS_NAME.match(name):
        return ''
    half = len(name) // 2
    for cut in (half, half + 1):
        if name[:cut].rstrip().replace('_', '', 1) == name[cut:].strip() and '_' in name[:cut]:
            return name[cut:].strip()
    return name.replace('_', '', 1) if re.match(r'\S*_\w', name) else name


class Node:
    """One accessible object, as it was when the tree was read."""

    def __init__(self, address, path, parent=None):
        self.address, self.path, self.parent = address, path, parent
        self.children, self.name, self.role, self.states = [], '', 'unknown', 0
        self.extents = (0, 0, 0, 0)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def has(self, state):
        return bool(self.states >> state & 1)

    def title(self):
        """Its name, or its contents where it has none: a row goes by what it shows."""
        if self.name or self.role not in CONTROLS | {'row', 'cell', 'window'}:
            return self.name
        return self.contents() if self.role == 'row' else self.titles()

    def titles(self):
        return ' '.join(filter(None, (child.title() for child in self.children)))

    def contents(self):
        """What is shown in it, however deep."""
        return self.name or ' '.join(filter(None, (child.contents() for child in self.children)))

    def middle(self):
        x, y, width, height = self.extents
        return GLib.Variant('(iiu)', (x + width // 2, y + height // 2, IN_WINDOW))

    def toplevel(self):
        return self if self.parent.parent is None else self.parent.toplevel()


class Tree:
    """Reads what the program shows."""

    def __init__(self, session_address):
        session = connect(session_address)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, -1, None).unpack()[0]
        self.bus = connect(address)

    def call(self, node, interface, method, arguments=None):
        try:
            return self.bus.call_sync(node.address, node.path, ATSPI + interface, method, arguments,
                                      None, 0, 5000, None).unpack()
        except GLib.Error:
            return None         # It went away while we were asking.

    def batch(self, nodes, interface, method, arguments=None):
        """Makes one call on each node, all at once; returns the answers, or None, in order."""
        answers, left, loop = [None] * len(nodes), len(nodes), GLib.MainLoop()

        def answered(bus, result, place):
            nonlocal left
            try:
                answers[place] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass            # It went away while we were asking.
            left -= 1
            if left == 0:
                loop.quit()

        for place, node in enumerate(nodes):
            self.bus.call(node.address, node.path, ATSPI + interface, method,
                          arguments[place] if arguments else None, None, 0, 5000, None,
                          answered, place)
        if nodes:
            loop.run()
        return answers

    def roots(self):
        found = self.call(Node(ATSPI + 'Registry', ROOT), 'Accessible', 'GetChildren')
        return [Node(address, path) for address, path in (found[0] if found else [])]

    def ask(self):
        """Asks each program anything, and waits for the answer."""
        for root in self.roots():
            self.call(root, 'Accessible', 'GetChildren')

    def read(self):
        """Returns the roots of the programs, with all that is shown below them."""
        roots = self.roots()
        for root in roots:
            known = self.known(root)
            self.read_children(root, known)
            self.describe(root, known)
        return roots

    def known(self, root):
        """What the program says of all its objects in one answer, by their paths. The
        answer is long, and most of it is not shown: it is taken apart when it is needed."""
        try:
            items = self.bus.call_sync(root.address, '/org/a11y/atspi/cache', ATSPI + 'Cache',
                                       'GetItems', None, None, 0, 30000, None).get_child_value(0)
        except GLib.Error:
            return {}
        found = (items.get_child_value(place) for place in range(items.n_children()))
        return {item.get_child_value(0).get_child_value(1).get_string(): item for item in found}

    def read_children(self, root, known):
        """Reads level by level, each question to all nodes of a level at once."""
        level = [root]
        while level:
            found = self.batch(level, 'Accessible', 'GetChildren')
            asked = [Node(address, path, node) for node, answer in zip(level, found)
                     for address, path in (answer[0] if answer else [])]
            extents = self.batch(asked, 'Component', 'GetExtents',
                                 [GLib.Variant('(u)', (IN_WINDOW,))] * len(asked))
            for node, answer in zip(asked, extents):
                node.extents = answer[0] if answer else node.extents
            sized = [node for node in asked if node.extents[2] > 0 and node.extents[3] > 0]
            # Nothing contains a point while it is not mapped: hidden pages, closed menus.
            inside = self.batch(sized, 'Component', 'Contains', [node.middle() for node in sized])
            level = [node for node, answer in zip(sized, inside) if answer and answer[0]]
            for node in level:
                node.parent.children.append(node)
            level = [node for node in level if may_have_children(known.get(node.path))]

    def describe(self, root, known):
        """Fills in names, roles and states."""
        for node in root.walk():
            if node.path in known:
                item = known[node.path]
                name, role = (item.get_child_value(place).unpack() for place in (NAME, ROLE))
                node.name, node.role = own_name(name), ROLES.get(role, 'role %d' % role)
                node.states = states_of(item)
                # A dialog is a filler, a frame or a dialog, as GTK 4.8 likes it.
                if node.parent is root:
                    node.role = 'window'

    def objects(self):
        """Returns the paths of all objects, shown or not, and of those with the focus."""
        items = {path: item for root in self.roots() for path, item in self.known(root).items()}
        return set(items), {path for path in items if states_of(items[path]) >> FOCUSED & 1}

    def text_of(self, node):
        found = self.call(node, 'Text', 'GetText', GLib.Variant('(ii)', (0, WHOLE)))
        return found[0] if found else ''


def may_have_children(item):
    return item is None or item.get_child_value(CHILD_COUNT).get_int32() != 0


def states_of(item):
    low, high = item.get_child_value(STATES).unpack()
    return low | high << 32


def connect(address):
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Desk:
    """A screen, a session bus, a window manager and a home, for one script."""

    def __init__(self, folder, locale):
        self.folder, self.helpers = folder, []
        self.env = {key: value for key, value in os.environ.items()
                    if not re.match(FOREIGN, key)}
        run, settings = folder / 'run', folder / 'etc/gtk-4.0'
        run.mkdir(mode=0o700)
        settings.mkdir(parents=True)
        (settings / 'settings.ini').write_text(SETTINGS)
        self.env.update(
            HOME=str(folder / 'home'), XDG_RUNTIME_DIR=str(run),
            XDG_CONFIG_DIRS=str(folder / 'etc'), LANG=locale, TZ='Europe/Paris',
            GDK_BACKEND='x11', GSK_RENDERER='cairo', GSETTINGS_BACKEND='keyfile',
            GTK_USE_PORTAL='0', ADW_DISABLE_PORTAL='1', GIO_USE_VFS='local',
            GTK_IM_MODULE='gtk-im-context-simple')
        (folder / 'home').mkdir()
        self.open()

    def open(self):
        reading, writing = os.pipe()
        self.helper('Xvfb', '-displayfd', str(writing), '-screen', '0', SCREEN, '-nolisten', 'tcp',
                    '-noreset', pass_fds=[writing])
        self.env['DISPLAY'] = ':' + os.read(reading, 16).decode().strip()
        # Everything French is on this keyboard: no key is remapped while it is being pressed.
        subprocess.run(['setxkbmap', '-layout', 'fr', '-variant', 'oss'], env=self.env, check=True)
        bus = self.helper('dbus-daemon', '--session', '--nofork', '--nopidfile',
                          '--print-address=1', stdout=subprocess.PIPE, text=True)
        self.env['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()
        self.helper('xfwm4', '--compositor=on', '--vblank=off')
        wait(lambda: '0x' in self.run('xprop', '-root', '_NET_SUPPORTING_WM_CHECK'),
             'the window manager does not start')

    def helper(self, *command, **options):
        log = open(self.folder / 'helpers.log', 'a')
        options.setdefault('stdout', log)
        process = subprocess.Popen(command, env=self.env, stderr=log, stdin=subprocess.DEVNULL,
                                   **options)
        self.helpers.append(process)
        return process

    def run(self, *command):
        return subprocess.run(command, env=self.env, capture_output=True, text=True).stdout

    def close(self):
        for process in reversed(self.helpers):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


def wait(test, words, patience=PATIENCE):
    """Waits until test() is true and returns its value; fails in words otherwise."""
    end = time.monotonic() + patience
    while True:
        value = test()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(words() if callable(words) else words)
        time.sleep(PAUSE)
