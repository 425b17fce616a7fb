using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class OverlapResolverTests
{
    [Fact]
    public void The_surer_and_then_the_longer_candidate_wins()
    {
        var sure = new Candidate(IdentityKind.Cccd, 900, (5, 10));
        var longer = new Candidate(IdentityKind.Phone, 500, (0, 4));
        var shorter = new Candidate(IdentityKind.Card, 500, (2, 4));
        var overlapping = new Candidate(IdentityKind.Card, 800, (9, 12));

        OverlapResolver.Resolve([shorter, overlapping, longer, sure], 20).ShouldBe([sure, longer]);
    }
}
