INSERT INTO snapshot (id, taken_on, report, title, content)
VALUES (:id, :taken_on, :report, :title, :content)
