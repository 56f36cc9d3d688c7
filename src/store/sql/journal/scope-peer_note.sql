SELECT seat FROM peer_note WHERE id = :id
