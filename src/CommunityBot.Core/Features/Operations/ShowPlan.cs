using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Operations;

/// <summary><c>/hanmuc</c>: how much of each channel's monthly messages is used, and what is kept for logs and tallies.</summary>
/// <param name="channels">The channels that are switched on.</param>
public sealed class ShowPlan(ChannelList channels)
{
    /// <summary>Shows it.</summary>
    public Reply Handle(Turn turn)
    {
        var text = new RichText().Bold(turn.Say("Operations.PlanTitle"));
        foreach (var channel in channels.All) text.Line("• " + Line(turn, channel));
        return Reply.Say(text);
    }

    private static string Line(Turn turn, IChannel channel)
    {
        var name = turn.Say("Membership.Channel." + channel.Name);
        if (MonthlyPlan.Of(turn.Store, channel, turn.Now) is not { } plan) return turn.Say("Operations.PlanNone", name);
        string Number(long number) => Numbers.Show(number, turn.Member.Language);
        var line = turn.Say("Operations.PlanLine", name, Number(plan.Sent), Number(plan.Quota), plan.Percent, Number(plan.Reserve));
        return plan.IsShort ? $"{line} {turn.Say("Operations.PlanIsShort")}" : line;
    }
}
