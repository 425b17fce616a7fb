-- What each volunteer logged on a day, kept with every change: the total in a reply costs the same after ten logs and after a thousand.
CREATE TABLE member_day (
  ward       text NOT NULL,
  member     bigint NOT NULL,
  day        text NOT NULL,
  indicator  text NOT NULL,
  quantity   bigint NOT NULL,
  PRIMARY KEY (ward, member, day, indicator)
);

INSERT INTO member_day (ward, member, day, indicator, quantity)
SELECT support_log.ward, member, day, indicator, CAST(sum(quantity) AS bigint)
FROM support_log JOIN support_action ON support_action.ward = support_log.ward AND log_id = id
WHERE state = 0 AND member IS NOT NULL
GROUP BY support_log.ward, member, day, indicator;

-- It served that total only.
DROP INDEX support_log_by_member_day;
