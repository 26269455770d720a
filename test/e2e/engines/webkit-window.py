#!/usr/bin/python3
"""A window of WebKitGTK that WebKitWebDriver drives, and that keeps what pages store: MiniBrowser forgets it under automation.

webkit-window.py PROFILE: website data go to PROFILE/data, downloads to PROFILE/downloads.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

# Letters as wide as the font says, as Safari has them. GTK would fit them to whole pixels, up to 5% wider.
fonts = Gtk.Settings.get_default()
fonts.set_property("gtk-xft-hinting", 0)
fonts.set_property("gtk-xft-hintstyle", "hintnone")

profile = os.path.abspath(sys.argv[1])
manager = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"),
    base_cache_directory=os.path.join(profile, "cache"),
)
context = WebKit2.WebContext(website_data_manager=manager)
context.set_automation_allowed(True)


def open_view(_session):
    settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=1280, default_height=800)
    window.add(view)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    return view


def on_automation(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-window")
    session.set_application_info(info)
    session.connect("create-web-view", open_view)


def on_download(_context, download):
    def place(download, name):
        download.set_destination("file://" + os.path.join(profile, "downloads", name))
        return True

    download.connect("decide-destination", place)


context.connect("automation-started", on_automation)
context.connect("download-started", on_download)
Gtk.main()
