UPDATE snapshot SET sha256 = :sha256, redacted_on = :on WHERE id = :id
