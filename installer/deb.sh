#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes a package for Debian and Ubuntu, dist/jimdesk_VERSION_ARCH.deb, from the frozen program in dist/jimdesk.
set -eu
cd "$(dirname "$0")/.."
[ -x dist/jimdesk/jimdesk ] || { echo "First freeze the program: see installer/RECIPES.md" >&2; exit 2; }

version=$(python3 -c 'import jimdesk; print(jimdesk.__version__)')
architecture=$(dpkg --print-architecture)
tree=build/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" \
  "$tree/usr/share/mime/packages" "$tree/usr/share/doc/jimdesk"
cp -r dist/jimdesk "$tree/opt/jimdesk"
ln -s /opt/jimdesk/jimdesk "$tree/usr/bin/jimdesk"
cp LICENSE "$tree/usr/share/doc/jimdesk/copyright"

# The packages that hold the libraries Qt needs, under their newer and older names where those differ.
depends=$(python3 - <<'PY'
from jimdesk.core.system_libraries import package_names
print(", ".join(sorted({" | ".join(names) for names in package_names()})))
PY
)
cat > "$tree/DEBIAN/control" <<CONTROL
Package: jimdesk
Version: $version
Architecture: $architecture
Maintainer: The JimDesk authors <jimdesk@localhost>
Installed-Size: $(du -sk "$tree/opt" | cut -f1)
Depends: libc6 (>= 2.34), $depends
Section: misc
Priority: optional
Description: Run a family network meeting at the kitchen table
 A genogram, a network circle and a list of who does what, in one window; kept in one
 encrypted file and printed as a plan that the family takes home. Works offline.
CONTROL
cat > "$tree/usr/share/applications/jimdesk.desktop" <<DESKTOP
[Desktop Entry]
Type=Application
Name=JimDesk
Comment=Run a family network meeting at the kitchen table
Comment[nl]=Een netwerkberaad aan de keukentafel
Exec=/opt/jimdesk/jimdesk %f
MimeType=application/x-jimdesk;
Categories=Office;
DESKTOP
cat > "$tree/usr/share/mime/packages/jimdesk.xml" <<MIME
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-jimdesk">
    <comment>JimDesk meeting</comment>
    <glob pattern="*.jim"/>
  </mime-type>
</mime-info>
MIME
dpkg-deb --root-owner-group --build "$tree" "dist/jimdesk_${version}_${architecture}.deb"
