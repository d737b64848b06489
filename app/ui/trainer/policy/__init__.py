"""The page on which a policy is edited, compared, put in force and tried on old calls."""
