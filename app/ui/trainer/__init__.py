"""What trainers work with: today the policy that judges."""
