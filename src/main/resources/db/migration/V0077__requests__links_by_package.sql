-- The files that a package names are opened through the newest link of that package.
CREATE INDEX download_link_by_package ON download_link (package_id, created_at);
