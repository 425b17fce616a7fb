using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public class QuestionStories
{
    [Fact]
    public async Task A_question_nobody_could_answer_is_kept_without_the_person_and_a_leader_ties_it_to_a_card()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");
        await hoa.Says("vay vốn ngân hàng thế chấp xe, cccd 001203004567");
        await hoa.Says("xin visa du học Úc");
        var minh = await bot.Leader("Minh");

        (await minh.Says("/cauhoi")).ShouldContain("Câu hỏi chưa trả lời (2)");
        minh.Last.Choices.SelectMany(row => row).ShouldAllBe(choice => !choice.Label.Contains("001203004567"));
        await minh.Taps("xin visa du học Úc");
        await minh.Says("hộ chiếu");
        (await minh.Taps("hộ chiếu")).ShouldContain("Từ nay");

        (await hoa.Says("cho hỏi xin visa du học Úc với")).ShouldContain("hộ chiếu");
        (await minh.Says("/cauhoi")).ShouldContain("(1)");
    }

    [Fact]
    public async Task What_people_say_of_cards_reaches_the_leaders_report()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");
        var minh = await bot.Leader("Minh");
        await hoa.Says("làm khai sinh cho con cần giấy gì");
        await hoa.Taps("Có ích");
        await hoa.Says("/the dang-ky-tam-tru");
        await hoa.Taps("Chưa đúng");
        await hoa.Says("xin visa du học Úc");

        (await minh.Says("/baocao")).ShouldContain("trả lời 1, chưa trả lời được 1; có ích 1, chưa đúng 1");
    }

    [Fact]
    public async Task Close_cards_are_told_apart_in_one_question()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");

        (await hoa.Says("căn cước")).ShouldContain("Bạn hỏi về thủ tục nào?");

        hoa.Last.Text.Count(run => run.Style == TextStyle.Bold).ShouldBeGreaterThan(1);
        hoa.Last.Choices.SelectMany(row => row).Count().ShouldBeInRange(3, 6);
    }

    [Fact]
    public async Task Given_up_messages_are_seen_by_an_administrator_and_sent_again()
    {
        await using var bot = await Bot.Start();
        var an = await bot.Admin("An");
        var lan = await bot.Volunteer("Lan");
        bot.Channel.Answers.Enqueue(new SendResult.Rejected("400 something"));
        await lan.Says("/homnay");
        lan.NewCount.ShouldBe(0);

        (await an.Says("/tinhong")).ShouldContain("400 something");
        await an.Taps("Gửi lại");

        lan.News().ShouldContain("Hôm nay");
        (await an.Says("/tinhong")).ShouldContain("Không có tin nào");
    }
}
