SELECT campaign, seat, criterion, level FROM rating
