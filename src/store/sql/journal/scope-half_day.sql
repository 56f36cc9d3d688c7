SELECT session FROM half_day WHERE id = :id
