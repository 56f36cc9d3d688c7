SELECT territory FROM seat WHERE id = :seat
