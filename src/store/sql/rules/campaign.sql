SELECT campaign.title, campaign.closes, framework.frozen_on, campaign.opens
FROM campaign
JOIN framework ON framework.id = campaign.framework
WHERE campaign.id = :campaign
