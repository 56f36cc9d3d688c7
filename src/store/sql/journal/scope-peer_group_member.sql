SELECT seat FROM peer_group_member WHERE id = :id
