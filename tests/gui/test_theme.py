import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QProxyStyle,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete

from desktop.domain import StatementKind
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import Theme, appearance, interface_font, load, reading_font, set_role, style_sheet

THEMES = [load(choice) for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def back_to_system():
    yield
    appearance().choose(ThemeChoice.SYSTEM)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_is_readable_on_every_ground_it_stands_on(theme: Theme):
    grounds = (theme.bg, theme.surface, theme.raised, theme.chosen)
    pairs = [(text, ground) for text in (theme.ink, theme.soft, theme.accent) for ground in grounds]
    pairs += [
        (theme.noise, theme.surface),
        (theme.accent_ink, theme.accent),
        (theme.accent_ink, theme.accent_strong),
    ]
    pairs += [(theme.ink, theme.selection), (theme.ink, theme.found)]
    pairs += [(ink, theme.caution_tint) for ink in (theme.ink, theme.soft, theme.caution)]
    pairs += [(theme.caution, ground) for ground in grounds]
    for kind in theme.kinds.values():
        pairs += [(kind.ink, ground) for ground in (kind.tint, *grounds)]
        pairs += [
            (theme.ink, kind.tint),
            (theme.ink, kind.pale),
            (theme.noise, kind.tint),
            (theme.accent, kind.tint),
        ]
    least = 7 if theme.name.startswith("contrast") else 4.5
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < least} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_that_must_be_seen_stand_out_from_their_ground(theme: Theme):
    high = theme.name.startswith("contrast")
    seen = (theme.edge, theme.accent, *((theme.line,) if high else ()))
    pairs = [(mark, ground) for mark in seen for ground in (theme.surface, theme.bg, theme.raised)]
    # A bar in the colour of its kind stands beside the words, the line of a search hit under them.
    pairs += [(kind.ink, ground) for kind in theme.kinds.values() for ground in (theme.surface, theme.bg)]
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 3} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_kind_of_sentence_has_colours_of_its_own(theme: Theme):
    assert set(theme.kinds) == set(StatementKind)
    assert len({colours.ink for colours in theme.kinds.values()}) == len(StatementKind)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_names_no_unknown_colour(theme: Theme):
    assert "$" not in style_sheet(theme)


def test_a_switch_reaches_open_windows_and_tells_those_who_paint(qtbot):
    label = QLabel("Rà soát")
    qtbot.addWidget(label)
    label.show()
    look = appearance()
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
        look.finish()  # windows of other tests may stand still
    assert look.theme.dark
    assert label.palette().text().color() == QColor(look.theme.ink)
    with qtbot.assertNotEmitted(look.changed):
        look.choose(ThemeChoice.DARK)
    look.choose(ThemeChoice.LIGHT)
    look.finish()
    assert label.palette().text().color() == QColor(load("light").ink)


def test_the_words_of_the_program_grow_and_shrink_at_once(qtbot):
    label, title = QLabel("Rà soát"), QLabel("Rà soát")
    for widget in (label, title):
        qtbot.addWidget(widget)
        widget.show()
    set_role(title, "title")
    look = appearance()
    look.choose(ThemeChoice.LIGHT)
    look.finish()
    before = (label.sizeHint().height(), title.sizeHint().height())
    look.set_text_size(150)
    look.finish()
    after = (label.sizeHint().height(), title.sizeHint().height())
    look.set_text_size(100)
    look.finish()
    assert all(now > 1.3 * then for now, then in zip(after, before, strict=True))
    assert (label.sizeHint().height(), title.sizeHint().height()) == before


@pytest.fixture
def crowd(qtbot):
    """A window of so many widgets that a change of look takes several events."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for number in range(1500):
        column.addWidget(QLabel(str(number)))
    window.show()
    appearance().choose(ThemeChoice.LIGHT)
    appearance().finish()
    return window


def test_a_large_window_gets_its_look_between_other_events_and_is_painted_when_all_of_it_has_it(qtbot, crowd):
    look = appearance()
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
        assert not crowd.updatesEnabled()
    assert crowd.updatesEnabled()
    assert {label.palette().text().color().name() for label in crowd.findChildren(QLabel)} == {load("dark").ink}


def test_the_last_choice_holds_where_another_was_not_done_yet(qtbot, crowd):
    look = appearance()
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
        look.set_text_size(150)
        look.choose(ThemeChoice.CONTRAST_LIGHT)
        look.set_text_size(100)
    assert crowd.updatesEnabled()
    inks = {label.palette().text().color().name() for label in crowd.findChildren(QLabel)}
    assert inks == {load("contrast-light").ink}


def test_a_window_may_close_while_it_gets_its_look(qtbot, crowd):
    look = appearance()
    other = QLabel("Rà soát")
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
        for label in crowd.findChildren(QLabel)[1::2]:
            delete(label)
        crowd.close()
    assert other.palette().text().color() == QColor(load("dark").ink)


def test_what_remembers_its_size_takes_that_of_the_words_of_now(qtbot):
    choice = QComboBox()
    choice.addItem("Tiếng Việt")
    qtbot.addWidget(choice)
    choice.show()
    look = appearance()
    look.choose(ThemeChoice.LIGHT)
    look.finish()
    usual = choice.sizeHint()
    look.set_text_size(150)
    look.finish()
    larger = choice.sizeHint()
    look.set_text_size(100)
    look.finish()
    assert larger.width() > usual.width()
    assert choice.sizeHint() == usual


def test_there_is_one_appearance():
    assert appearance() is appearance()


def as_main(button):
    set_role(button, "main")


@pytest.mark.parametrize(
    "steps", [(QPushButton.show, as_main), (as_main, QPushButton.show)], ids=["after", "before"]
)
def test_a_role_gives_a_widget_its_look_before_and_after_it_is_shown(qtbot, steps):
    appearance().choose(ThemeChoice.LIGHT)
    button = QPushButton("Xuất Word")
    qtbot.addWidget(button)
    for step in steps:
        step(button)
    assert button.grab().toImage().pixelColor(8, button.height() // 2) == QColor(load("light").accent)


def test_texts_are_read_in_a_serif_face_and_the_program_speaks_in_a_sans():
    assert reading_font(11).families()[0] == "Noto Serif"
    assert interface_font().families()[0] == "Noto Sans"
    assert QFontInfo(reading_font(14)).pointSize() == 14


class DesktopWithIcons(QProxyStyle):
    """A desktop that puts an icon on every usual button."""

    def styleHint(self, hint, option=None, widget=None, returned=None):  # noqa: N802 (Qt's name)
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returned)


def test_buttons_of_dialogs_bear_no_icons_of_the_desktop(qtbot):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    box.setStyle(DesktopWithIcons("fusion"))
    assert box.addButton(QDialogButtonBox.StandardButton.Close).icon().isNull()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_main_button_is_readable_where_it_cannot_be_pressed(qtbot, theme: Theme):
    appearance().choose(ThemeChoice(theme.name))
    appearance().finish()
    button = QPushButton("Chấp nhận")
    set_role(button, "main")
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.show()
    ground = button.grab().toImage().pixelColor(6, button.height() // 2).name()
    assert ground == theme.bg
    assert contrast(theme.edge, ground) >= 3
